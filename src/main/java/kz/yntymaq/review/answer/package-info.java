/** What officials find of the rules that only people can tell: an answer a rule and person, kept for good when its stage is done. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "application",
            "application::answer",
            "application::draft",
            "application::eligibility",
            "application::progress",
            "application::route",
            "audit",
            "document",
            "eligibility",
            "kernel",
            "programme::content",
            "programme::edition",
            "programme::route",
            "review",
            "work"
        })
@NullMarked
package kz.yntymaq.review.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
