/** Co-operatives from their founding through registration, their members and how they come and go. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "applicant",
            "calendar",
            "identity",
            "kernel",
            "notification",
            "programme::edition",
            "territory",
            "ui"
        })
@NullMarked
package kz.yntymaq.cooperative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
