/** What waits for a person, told where their work begins, as each room knows it. */
@NamedInterface("waiting")
@NullMarked
package kz.yntymaq.account.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
