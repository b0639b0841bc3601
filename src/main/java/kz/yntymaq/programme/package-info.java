/** The programme «Ауыл аманаты»: editions of its rules with their figures and documents, the МРП by year, the oblasts' limits, the priority directions of villages. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "kernel",
            "ledger",
            "notification",
            "office",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
