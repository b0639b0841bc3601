/** Indicators of a co-operative that only stands between its members and the market. */
@NullMarked
package kz.yntymaq.integrity.sign.intermediary;

import org.jspecify.annotations.NullMarked;
