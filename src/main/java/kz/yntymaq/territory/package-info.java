/** The tree of places by the КАТО classifier: oblasts, districts, okrugs, settlements; small towns; search; import. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "ui", "work"})
@NullMarked
package kz.yntymaq.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
