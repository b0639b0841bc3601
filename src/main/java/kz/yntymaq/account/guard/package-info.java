/** What holds off guessed passwords and registrations without end: tries are counted and made to wait. */
@NamedInterface("guard")
@NullMarked
package kz.yntymaq.account.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
