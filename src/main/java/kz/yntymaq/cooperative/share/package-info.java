/** Shares of members in the co-operative's book: contributions in money and kind, fees, pay-outs, the membership book. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative.charter",
            "cooperative.duty",
            "cooperative.entity",
            "cooperative.founding",
            "cooperative.membership",
            "cooperative.people",
            "cooperative.promise",
            "cooperative.upload",
            "cooperative::law",
            "identity",
            "kernel",
            "ledger",
            "programme::edition",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
