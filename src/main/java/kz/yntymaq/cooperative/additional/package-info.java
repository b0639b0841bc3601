/** Additional contributions that the general meeting decides on: shown to members with each one's sum, owed, brought into the book of shares. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.duty",
            "cooperative.meeting",
            "cooperative.payment",
            "cooperative.share",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.additional;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
