/** Raised hands as whoever keeps the minutes writes them down, at founding and at general meetings alike. */
@ApplicationModule(allowedDependencies = "voting")
@NullMarked
package kz.yntymaq.cooperative.hand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
