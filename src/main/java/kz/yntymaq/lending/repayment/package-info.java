/** Repayment of microcredits that were paid out: payments and what was taken back, how each stands, who is reminded of what. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::waiting",
            "applicant",
            "application",
            "calculator::schedule",
            "calendar",
            "identity",
            "kernel",
            "ledger",
            "lending",
            "notification",
            "programme::fund",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.lending.repayment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
