/** Death of a member: recorded with its paper, the share owed to heirs by their parts, paid out or passed to who becomes a member. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.membership",
            "cooperative.payment",
            "cooperative.share",
            "identity",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.heir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
