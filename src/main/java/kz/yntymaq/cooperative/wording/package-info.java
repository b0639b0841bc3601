/** What founding papers say in words, as founders vote on them, and what they say otherwise than before. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "cooperative",
            "cooperative.charter",
            "cooperative.entity",
            "cooperative::past",
            "kernel",
            "ui"
        })
@NullMarked
package kz.yntymaq.cooperative.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
