/** The same document asked of many applicants by one press: each case judged for itself, with a report. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "application::answer",
            "kernel",
            "programme::content",
            "programme::edition",
            "review",
            "review.assignment",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
