/** Waiting lists: who waits for money that was approved, in which order, what is offered and what was paid of it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::waiting",
            "applicant",
            "audit",
            "calendar",
            "kernel",
            "notification",
            "programme::content",
            "programme::edition",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
