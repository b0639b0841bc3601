/** The life of a signal: raised by a run, told to the co-operative first, objected to, held or gone. */
@NullMarked
package kz.yntymaq.integrity.signal;

import org.jspecify.annotations.NullMarked;
