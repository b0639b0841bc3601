/** Indicators of articles of the law that are not kept. */
@NullMarked
package kz.yntymaq.integrity.sign.breach;

import org.jspecify.annotations.NullMarked;
