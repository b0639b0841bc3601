/** The check of documents and what is asked to be corrected. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "application::answer",
            "application::form",
            "kernel",
            "review",
            "review.answer",
            "review.casefile",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
