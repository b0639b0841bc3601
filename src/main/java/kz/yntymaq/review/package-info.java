/** The work of offices on applications: their queue, the check, corrections, the conclusion and the decision. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "applicant",
            "application",
            "application::answer",
            "application::authorisation",
            "application::form",
            "application::route",
            "audit",
            "calendar",
            "eligibility",
            "kernel",
            "programme::content",
            "programme::edition",
            "programme::route",
            "territory",
            "ui",
            "waiting",
            "work"
        })
@NullMarked
package kz.yntymaq.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
