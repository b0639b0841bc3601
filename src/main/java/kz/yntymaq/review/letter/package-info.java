/** Letters: what an applicant is told of a decision, in both languages, as a paper with a number and a code to check it by. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "applicant",
            "application",
            "application::answer",
            "application::form",
            "application::progress",
            "application::route",
            "kernel",
            "office",
            "programme::content",
            "programme::edition",
            "programme::route",
            "review",
            "review.complaint",
            "review.hearing",
            "signature",
            "ui"
        })
@NullMarked
package kz.yntymaq.review.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
