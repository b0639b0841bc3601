/** The screening of villages: their priority directions by year, from the rural akimat to the published list. */
@NamedInterface("priority")
@NullMarked
package kz.yntymaq.programme.priority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
