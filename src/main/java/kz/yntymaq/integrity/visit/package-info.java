/** Plans of visits to co-operatives: half of the list of those with signals, half drawn from all, so that precision is measured. */
@NullMarked
package kz.yntymaq.integrity.visit;

import org.jspecify.annotations.NullMarked;
