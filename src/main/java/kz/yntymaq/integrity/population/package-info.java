/** Populations outside the portal: read from files, scored, measured against labels, made by chance. */
@NullMarked
package kz.yntymaq.integrity.population;

import org.jspecify.annotations.NullMarked;
