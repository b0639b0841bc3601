/** Secret votes of a general meeting: how they are demanded, slips taken and printed, and the box where nobody is signed in. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative.body",
            "cooperative.entity",
            "cooperative.meeting",
            "cooperative.people",
            "kernel",
            "ui",
            "voting",
            "voting::slip",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
