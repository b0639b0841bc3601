/** The case as an official reads it: answers, documents, rules, history, and what is to be done. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "applicant",
            "application",
            "application::answer",
            "application::eligibility",
            "application::form",
            "application::progress",
            "application::route",
            "document",
            "eligibility",
            "identity",
            "kernel",
            "programme::content",
            "programme::edition",
            "programme::route",
            "review",
            "review.answer",
            "review.assignment",
            "signature",
            "territory",
            "ui"
        })
@NullMarked
package kz.yntymaq.review.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
