/** What an indicator says of a co-operative: its outcome, its figures and the rows behind them. */
@NamedInterface("finding")
@NullMarked
package kz.yntymaq.integrity.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
