/** What whoever was given money must do afterwards: kept or not, as the office writes it down, and what follows from it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "application::progress",
            "application::route",
            "eligibility",
            "kernel",
            "programme::content",
            "programme::edition",
            "review",
            "review.contract",
            "ui",
            "waiting",
            "work"
        })
@NullMarked
package kz.yntymaq.review.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
