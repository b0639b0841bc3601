/** Another person acts for a legal entity that is a member: proposed by the chair by its paper, and agreed to by that person. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.entity",
            "cooperative.membership",
            "identity",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
