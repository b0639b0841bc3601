/** A villager's profile and the facts that the programme's conditions ask for. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::data",
            "account::confirmation",
            "applicant",
            "audit",
            "identity",
            "kernel",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.farmer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
