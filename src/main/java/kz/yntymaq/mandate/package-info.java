/** Helpers: people who act for another person under a mandate, and how that is given, used and withdrawn. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::confirmation",
            "account::data",
            "account::waiting",
            "applicant",
            "audit",
            "identity",
            "kernel",
            "notification",
            "office",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
