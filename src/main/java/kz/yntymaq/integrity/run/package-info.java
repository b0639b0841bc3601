/** Runs: all co-operatives judged at night and when an administrator asks, each kept whole. */
@NullMarked
package kz.yntymaq.integrity.run;

import org.jspecify.annotations.NullMarked;
