/** Decisions taken back to be decided anew: proposed with a reason by one official of the office that decided, confirmed by another. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::waiting",
            "applicant",
            "application",
            "application::authorisation",
            "application::progress",
            "application::route",
            "audit",
            "kernel",
            "notification",
            "programme::content",
            "programme::edition",
            "programme::fund",
            "programme::route",
            "review",
            "review.complaint",
            "review.contract",
            "territory",
            "ui",
            "waiting",
            "work"
        })
@NullMarked
package kz.yntymaq.review.reopening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
