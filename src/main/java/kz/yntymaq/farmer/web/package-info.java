/** The pages of the profile and of the contacts. */
@NullMarked
package kz.yntymaq.farmer.web;

import org.jspecify.annotations.NullMarked;
