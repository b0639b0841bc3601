/** The founding documents in the making: terms, what each founder brings, the charter item by item and its editions. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative.entity",
            "cooperative::law",
            "cooperative::past",
            "identity",
            "kernel",
            "programme::edition",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
