/** The money of the oblasts: what was allotted, what is reserved, committed and paid, what is left. */
@NamedInterface("fund")
@NullMarked
package kz.yntymaq.programme.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
