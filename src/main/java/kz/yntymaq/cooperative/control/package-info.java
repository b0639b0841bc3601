/** Control by members: initiative groups that look at the co-operative, audits that a third demand, audits at members' own cost. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.agenda",
            "cooperative.body",
            "cooperative.duty",
            "cooperative.meeting",
            "cooperative.share",
            "cooperative.trade",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
