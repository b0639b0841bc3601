/** General meetings of a co-operative's members: called, held and voted in the portal, and what their decisions bring about. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::data",
            "audit",
            "cooperative",
            "cooperative.agenda",
            "cooperative.associate",
            "cooperative.charter",
            "cooperative.ending",
            "cooperative.entity",
            "cooperative.hand",
            "cooperative.interest",
            "cooperative.membership",
            "cooperative::law",
            "cooperative::past",
            "identity",
            "cooperative.people",
            "kernel",
            "programme::edition",
            "ui",
            "voting",
            "voting::slip",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
