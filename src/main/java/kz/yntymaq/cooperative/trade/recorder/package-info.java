/** Members whom the chair of a co-operative lets write into its book of trade. */
@NullMarked
package kz.yntymaq.cooperative.trade.recorder;

import org.jspecify.annotations.NullMarked;
