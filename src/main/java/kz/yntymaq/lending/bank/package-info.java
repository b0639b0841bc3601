/** Statements of the operator's bank that are read in: each payment finds its microcredit, or waits for an officer. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "audit",
            "identity",
            "kernel",
            "lending",
            "lending.repayment",
            "lending.repayment::rule",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.lending.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
