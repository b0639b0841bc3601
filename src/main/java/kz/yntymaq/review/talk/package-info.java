/** What an office and an applicant write to each other about a case, what colleagues note for themselves, and who is told of it. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "applicant",
            "application",
            "application::progress",
            "application::worker",
            "audit",
            "kernel",
            "notification",
            "review",
            "review.assignment",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
