/** Co-operatives as others see them: the public register, the list of the offices, the start of the cabinet. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::confirmation",
            "applicant",
            "cooperative",
            "cooperative::law",
            "cooperative.charter",
            "cooperative.duty",
            "cooperative.entity",
            "cooperative.founding",
            "cooperative.membership",
            "farmer",
            "cooperative.people",
            "kernel",
            "notification",
            "office",
            "programme",
            "programme::edition",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
