/** How people join and leave a co-operative, what they pay, and whom the members elect. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "applicant",
            "audit",
            "calendar",
            "cooperative",
            "cooperative.charter",
            "cooperative.duty",
            "cooperative.entered",
            "cooperative.entity",
            "cooperative::law",
            "cooperative.promise",
            "identity",
            "cooperative.people",
            "kernel",
            "programme::edition",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
