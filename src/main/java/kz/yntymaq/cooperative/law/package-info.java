/** What the law on agricultural co-operatives counts: its figures by edition, and the fewest founders. */
@NamedInterface("law")
@NullMarked
package kz.yntymaq.cooperative.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
