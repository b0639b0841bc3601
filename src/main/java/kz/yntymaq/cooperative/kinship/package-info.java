/** Close relatives among the members of a co-operative, as they declare and confirm it themselves; never public. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "applicant",
            "audit",
            "cooperative",
            "identity",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.kinship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
