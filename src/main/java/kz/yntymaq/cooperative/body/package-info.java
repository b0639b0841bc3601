/** Bodies of a co-operative: who chairs it, its board and revision commission, from when until when and by which decision. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative::past",
            "cooperative::law",
            "cooperative.duty",
            "cooperative.charter",
            "cooperative.founding",
            "cooperative.meeting",
            "cooperative.membership",
            "cooperative.share",
            "cooperative.trade",
            "cooperative.people",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
