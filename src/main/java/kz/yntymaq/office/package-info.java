/** Offices; who acts in a request, and with which role and territory; links that set a password. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::confirmation",
            "account::factor",
            "account::passkey",
            "audit",
            "identity",
            "kernel",
            "notification",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
