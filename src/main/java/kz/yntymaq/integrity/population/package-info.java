/** Populations outside the portal: read from files, scored, measured against labels, made by chance. */
@NamedInterface("command")
@NullMarked
package kz.yntymaq.integrity.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
