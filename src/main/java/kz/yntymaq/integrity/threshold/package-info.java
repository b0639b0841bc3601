/** Figures that indicators compare with, and the fences of comparable co-operatives. */
@NamedInterface("threshold")
@NullMarked
package kz.yntymaq.integrity.threshold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
