/** Co-operative payments in proportion to participation: drafted, put to the general meeting, owed by its decision, paid. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.agenda",
            "cooperative.duty",
            "cooperative.meeting",
            "cooperative.trade",
            "kernel",
            "ledger",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
