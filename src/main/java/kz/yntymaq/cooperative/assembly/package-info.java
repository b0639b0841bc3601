/** The founding meeting held in the portal: each founder takes part and votes by the own account, and what is decided founds the co-operative. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative.charter",
            "cooperative.founding",
            "cooperative.hand",
            "cooperative.wording",
            "kernel",
            "ui",
            "voting",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
