/** Name, seat and kinds of activity of a co-operative as the register said them when a paper was made. */
@NamedInterface("past")
@NullMarked
package kz.yntymaq.cooperative.past;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
