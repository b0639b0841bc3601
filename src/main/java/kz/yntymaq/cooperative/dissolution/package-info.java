/** The end of a legal entity that is a member, and with it of its membership. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.entity",
            "cooperative.membership",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.dissolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
