/** What is paid to who is no member any more, and to heirs, as the general meeting decides: drafted, put to it or recorded of one outside, paid. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.additional",
            "cooperative.agenda",
            "cooperative.meeting",
            "cooperative.membership",
            "cooperative.share",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.payout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
