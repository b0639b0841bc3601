/** The pages, papers and records of approved microcredits, for officers of the operator and for borrowers. */
@NullMarked
package kz.yntymaq.lending.page;

import org.jspecify.annotations.NullMarked;
