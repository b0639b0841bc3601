/** How Kazakh is written with other letters than the portal's. */
@NullMarked
package kz.yntymaq.kernel.spelling;

import org.jspecify.annotations.NullMarked;
