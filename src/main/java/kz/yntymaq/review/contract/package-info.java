/** What a subsidy of a cost comes to by a raised share, and the contract with which it begins to wait for its money. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "application::answer",
            "application::progress",
            "application::route",
            "calendar",
            "kernel",
            "programme::content",
            "programme::edition",
            "review",
            "ui",
            "waiting",
            "work"
        })
@NullMarked
package kz.yntymaq.review.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
