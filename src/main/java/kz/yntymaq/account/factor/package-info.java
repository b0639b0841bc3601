/** The second factor: codes of an application on the phone, recovery codes, who has to have one; the own sessions. */
@NamedInterface("factor")
@NullMarked
package kz.yntymaq.account.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
