/** The commission of an office that votes on a case before the conclusion: who was named, how each voted and why, what came of it, who confirmed it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "applicant",
            "application",
            "application::progress",
            "application::route",
            "audit",
            "kernel",
            "notification",
            "office",
            "programme::content",
            "programme::edition",
            "programme::route",
            "review",
            "review.assignment",
            "review.casefile",
            "signature",
            "ui",
            "voting",
            "work"
        })
@NullMarked
package kz.yntymaq.review.commission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
