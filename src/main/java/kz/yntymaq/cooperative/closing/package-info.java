/** The end of a co-operative: liquidation decided by the meeting, debts, the remainder by shares, the end; reorganisation as a record. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.agenda",
            "cooperative.associate",
            "cooperative.charter",
            "cooperative.founding",
            "cooperative.meeting",
            "cooperative.membership",
            "cooperative.payment",
            "cooperative.share",
            "identity",
            "kernel",
            "ledger",
            "office",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
