/** Acting for another person under a mandate, as far as every room has to know of it. */
@NamedInterface("acting")
@NullMarked
package kz.yntymaq.account.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
