/** The standing commission of an office and its sittings: who was named, the agenda made of waiting cases, one opening, one protocol. The portal's own order. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "applicant",
            "application",
            "application::progress",
            "audit",
            "kernel",
            "notification",
            "office",
            "programme::content",
            "review",
            "review.assignment",
            "review.commission",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.sitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
