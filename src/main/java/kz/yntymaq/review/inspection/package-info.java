/** The inspection of what was bought: who looked, when, what they found and the photographs of it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "applicant",
            "application",
            "application::answer",
            "application::form",
            "application::progress",
            "document",
            "kernel",
            "programme::content",
            "review",
            "review.hearing",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
