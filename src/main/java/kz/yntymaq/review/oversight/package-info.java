/** How an office does its work: load, lateness, refusals, corrections and time to decision, as pictures with tables. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "calendar",
            "kernel",
            "review",
            "review.assignment",
            "territory",
            "ui"
        })
@NullMarked
package kz.yntymaq.review.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
