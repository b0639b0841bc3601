/** What is known of a population of co-operatives, row by row, whether read from the portal or from files. */
@NamedInterface("fact")
@NullMarked
package kz.yntymaq.integrity.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
