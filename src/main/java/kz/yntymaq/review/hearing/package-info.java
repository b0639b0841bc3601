/** The hearing before a refusal: the preliminary decision, the applicant's objection, what was said at an oral hearing. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::waiting",
            "application",
            "application::progress",
            "application::route",
            "audit",
            "calendar",
            "kernel",
            "programme::content",
            "programme::edition",
            "programme::route",
            "review",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.hearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
