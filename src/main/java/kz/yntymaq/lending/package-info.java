/** What follows an approved microcredit: its contract with a schedule, the pledge, the account, the pay-out by two officers. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "applicant",
            "application",
            "application::answer",
            "application::progress",
            "application::route",
            "audit",
            "calculator::schedule",
            "calendar",
            "identity",
            "kernel",
            "ledger",
            "notification",
            "office",
            "programme::content",
            "programme::edition",
            "programme::fund",
            "review",
            "signature",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
