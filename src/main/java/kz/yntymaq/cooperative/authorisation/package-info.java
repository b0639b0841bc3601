/** Decisions of general meetings that authorise an application: voted in the portal, or recorded of a meeting held outside it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "applicant",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.membership",
            "kernel",
            "programme::edition",
            "ui",
            "voting",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.authorisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
