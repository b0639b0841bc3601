/** Facts of the register that a meeting changed in the charter: carried over when the state has registered them and the district confirms. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "cooperative",
            "cooperative.charter",
            "cooperative.duty",
            "cooperative.entity",
            "cooperative.founding",
            "cooperative::past",
            "kernel",
            "office",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
