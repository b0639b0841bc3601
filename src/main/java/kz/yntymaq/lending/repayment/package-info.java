/** Repayment of microcredits that were paid out: payments and what was taken back, other payments by agreement, how each stands, who is reminded of what. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::waiting",
            "applicant",
            "application",
            "application::route",
            "calculator::schedule",
            "calendar",
            "identity",
            "kernel",
            "ledger",
            "lending",
            "notification",
            "programme::content",
            "programme::edition",
            "programme::fund",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.lending.repayment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
