/** The rules that a request for money is held against, each with its act and point, over facts that name no application. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "programme::content",
            "programme::drafting",
            "programme::edition",
            "programme::priority",
            "ui"
        })
@NullMarked
package kz.yntymaq.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
