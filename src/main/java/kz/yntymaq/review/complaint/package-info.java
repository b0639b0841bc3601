/** Complaints against refusals: filed by the applicant, considered by an official of the akimat above, with a day of their own. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::waiting",
            "applicant",
            "application",
            "application::answer",
            "application::authorisation",
            "application::progress",
            "application::route",
            "audit",
            "calendar",
            "kernel",
            "notification",
            "office",
            "programme::content",
            "programme::route",
            "review",
            "review.casefile",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
