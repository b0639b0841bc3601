/** How an indicator reads a co-operative: what is indexed once for all, what it says, and how that is compared. */
@NamedInterface("sign")
@NullMarked
package kz.yntymaq.integrity.sign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
