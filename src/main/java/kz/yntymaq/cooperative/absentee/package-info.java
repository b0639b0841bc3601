/** The charter changed by all members in absence, in writing: put to them, answered until a last day, counted, in force. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative::past",
            "cooperative::law",
            "cooperative.charter",
            "cooperative.duty",
            "cooperative.ending",
            "cooperative.entity",
            "cooperative.membership",
            "kernel",
            "ui",
            "voting",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.absentee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
