/** What holds off guesses and stolen sessions: tries are counted and made to wait, and a change asks for a fresh proof. */
@NamedInterface("guard")
@NullMarked
package kz.yntymaq.account.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
