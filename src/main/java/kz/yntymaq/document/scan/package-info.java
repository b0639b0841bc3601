/** Whether a file carries a virus, as ClamAV says. */
@NullMarked
package kz.yntymaq.document.scan;

import org.jspecify.annotations.NullMarked;
