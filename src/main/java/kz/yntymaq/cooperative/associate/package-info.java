/** Associated members: admitted by the meeting, with a contract and a share in money, a voice and no vote. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative.entity",
            "cooperative::law",
            "cooperative.membership",
            "cooperative.share",
            "identity",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.associate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
