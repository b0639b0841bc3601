/** Additional contributions as the general meeting decides on them: drafted, put to it, owed, brought. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.agenda",
            "cooperative.duty",
            "cooperative.meeting",
            "cooperative.membership",
            "cooperative.payment",
            "cooperative.share",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.additional;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
