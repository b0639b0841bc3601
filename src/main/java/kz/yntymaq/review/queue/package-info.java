/** The work queue of an office: filters, sorts, counts, what is new since the last visit. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "application",
            "application::answer",
            "kernel",
            "notification",
            "programme::content",
            "programme::edition",
            "programme::route",
            "review",
            "review.assignment",
            "review.export",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
