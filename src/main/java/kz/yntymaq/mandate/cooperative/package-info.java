/** Co-operatives that help: a mandate is given to one, its chair takes it on and names members who act. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::confirmation",
            "account::waiting",
            "identity",
            "kernel",
            "mandate",
            "ui"
        })
@NullMarked
package kz.yntymaq.mandate.cooperative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
