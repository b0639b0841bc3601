/** The people of offices: how they are appointed, who sits where, and how it ends; the first administrator. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::confirmation",
            "account::waiting",
            "audit",
            "identity",
            "kernel",
            "notification",
            "office",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.office.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
