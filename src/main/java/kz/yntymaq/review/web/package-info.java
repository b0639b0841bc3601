/** The pages of officials, the operator's officers and auditors. */
@NullMarked
package kz.yntymaq.review.web;

import org.jspecify.annotations.NullMarked;
