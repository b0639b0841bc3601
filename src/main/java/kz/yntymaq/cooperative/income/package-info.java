/** Net income of a year and dividends of associated members: drafted, put to the general meeting, owed by its decision, paid. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.agenda",
            "cooperative.duty",
            "cooperative.meeting",
            "cooperative.payment",
            "cooperative.trade",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.income;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
