/** Whether applications for a programme are taken in an oblast: open, paused, no money, closed, with a public notice. */
@NamedInterface("intake")
@NullMarked
package kz.yntymaq.programme.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
