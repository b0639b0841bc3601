/** Interests of members in questions of a general meeting: said before the vote, shown beside it, in the minutes and to the office. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::data",
            "audit",
            "cooperative",
            "cooperative.agenda",
            "cooperative.entity",
            "cooperative.people",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
