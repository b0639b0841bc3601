/** The work of offices on applications: their queue, the check, corrections, the conclusion and the decision. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "application::answer",
            "application::form",
            "audit",
            "calendar",
            "cooperative",
            "eligibility",
            "kernel",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
