/** Founding a co-operative: founders and their invitations, the meeting and its papers, the registration and its confirmation. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "applicant",
            "audit",
            "cooperative",
            "cooperative.charter",
            "cooperative.entered",
            "cooperative.entity",
            "cooperative::law",
            "identity",
            "kernel",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
