/** Trade that was written down in a table, read in from a file: looked through first, then all of it at once. */
@NullMarked
package kz.yntymaq.cooperative.trade.reading;

import org.jspecify.annotations.NullMarked;
