/** The special commission's conclusions on co-operatives: given, confirmed each year, withdrawn after a hearing. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::waiting",
            "applicant",
            "audit",
            "calendar",
            "eligibility",
            "kernel",
            "notification",
            "programme::content",
            "programme::edition",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.commission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
