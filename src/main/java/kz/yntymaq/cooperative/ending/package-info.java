/** Exclusion of a member: grounds that are told, the member's answer, what the meeting decides, the written notice of it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "calendar",
            "cooperative",
            "cooperative.entity",
            "cooperative::past",
            "cooperative::law",
            "cooperative.duty",
            "cooperative.membership",
            "cooperative.people",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
