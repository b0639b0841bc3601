/** How a person takes the consent back or asks to be forgotten, within which days, and how an administrator carries it out. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::data",
            "account::guard",
            "account::passkey",
            "account::waiting",
            "audit",
            "calendar",
            "kernel",
            "notification",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.mydata.withdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
