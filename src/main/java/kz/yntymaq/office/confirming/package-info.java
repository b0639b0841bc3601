/** Where an official sees the identity document of a person and confirms or takes over an account; who is told of it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::data",
            "account::guard",
            "audit",
            "identity",
            "kernel",
            "notification",
            "office",
            "office.appointment",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.office.confirming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
