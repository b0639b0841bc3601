/** The decision on the money: approval within the oblast's limit, or a refusal by its ground. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::factor",
            "applicant",
            "application",
            "application::answer",
            "application::eligibility",
            "application::form",
            "application::progress",
            "application::route",
            "application::submission",
            "audit",
            "eligibility",
            "kernel",
            "programme::content",
            "programme::edition",
            "programme::fund",
            "programme::route",
            "review",
            "review.casefile",
            "review.contract",
            "review.letter",
            "signature",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.review.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
