/** What people without a phone sign on paper to a co-operative: to join it, to found it, to leave it. An official who saw it enters it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::data",
            "applicant",
            "audit",
            "cooperative",
            "cooperative.charter",
            "cooperative.entity",
            "cooperative.entered",
            "cooperative.founding",
            "cooperative.membership",
            "cooperative.sale",
            "kernel",
            "mandate",
            "office",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.onpaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
