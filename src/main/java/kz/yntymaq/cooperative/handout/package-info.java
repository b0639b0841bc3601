/** What lies before a general meeting: papers that whoever calls it puts to its questions, and the notice of it on paper. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "cooperative",
            "cooperative.agenda",
            "cooperative.meeting",
            "document",
            "kernel",
            "ui"
        })
@NullMarked
package kz.yntymaq.cooperative.handout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
