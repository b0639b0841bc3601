/** Indicators of a narrow circle that holds, decides and takes. */
@NullMarked
package kz.yntymaq.integrity.sign.control;

import org.jspecify.annotations.NullMarked;
