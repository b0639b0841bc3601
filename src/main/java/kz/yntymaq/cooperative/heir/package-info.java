/** Death of a member: recorded with its paper, the share owed to heirs by their parts, paid out or passed to who becomes a member. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative.body",
            "cooperative.membership",
            "cooperative.payment",
            "cooperative.share",
            "cooperative::law",
            "identity",
            "cooperative.people",
            "kernel",
            "office",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.heir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
