/** Secret votes of a general meeting: how they are demanded, slips taken and printed, and the box where nobody is signed in. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "cooperative",
            "cooperative.entity",
            "cooperative.meeting",
            "cooperative.people",
            "kernel",
            "ui",
            "voting",
            "voting::slip"
        })
@NullMarked
package kz.yntymaq.cooperative.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
