/** «Would I qualify?»: a few questions, without a sign-in, and what the rules of all programmes in force say to the answers. */
@ApplicationModule(
        allowedDependencies = {
            "application::answer",
            "eligibility",
            "kernel",
            "programme::content",
            "programme::edition",
            "programme::intake",
            "programme::priority",
            "territory",
            "ui"
        })
@NullMarked
package kz.yntymaq.qualify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
