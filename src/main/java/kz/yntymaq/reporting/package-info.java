/** The public account of what became of the money: sums that tell of no person, their pages, open data, and the proof that they tie. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "audit",
            "calendar",
            "kernel",
            "ledger",
            "notification",
            "office",
            "programme::edition",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
