/** Who of an office works on a case: taken, assigned, handed over, given back; who stands in for whom; many cases at once. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "application",
            "application::worker",
            "audit",
            "calendar",
            "kernel",
            "notification",
            "office",
            "review",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
