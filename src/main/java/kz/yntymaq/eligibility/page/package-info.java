/** The page of all rules, each with the place it comes from. */
@NullMarked
package kz.yntymaq.eligibility.page;

import org.jspecify.annotations.NullMarked;
