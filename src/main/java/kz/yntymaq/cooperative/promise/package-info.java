/** What who asks to join says they will bring beside money, and how a thing that they brought is told and valued. */
@ApplicationModule(
        allowedDependencies = {
            "account::data",
            "cooperative",
            "cooperative.charter",
            "cooperative.entity",
            "cooperative::law",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
