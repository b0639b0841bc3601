/** An official's desk: what waits for them beside the queue, and the cases of a person whom they look for by the IIN. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::waiting",
            "applicant",
            "application",
            "audit",
            "identity",
            "kernel",
            "review",
            "review.assignment",
            "ui"
        })
@NullMarked
package kz.yntymaq.review.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
