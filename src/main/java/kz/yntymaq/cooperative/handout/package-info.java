/** What lies before a general meeting: papers that whoever calls it puts to its questions, the notice of it on paper, and the word of it in the cabinet. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::waiting",
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
