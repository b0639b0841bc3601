/** Editions of thresholds: the one in use, a draft of the next, its trial and the second person. */
@NullMarked
package kz.yntymaq.integrity.edition;

import org.jspecify.annotations.NullMarked;
