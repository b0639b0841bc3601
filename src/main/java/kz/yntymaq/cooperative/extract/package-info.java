/** Extracts of the portal's register: what it says of a co-operative, or of a member, on a day; checked by a code. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative.change",
            "cooperative.entity",
            "kernel",
            "signature",
            "ui"
        })
@NullMarked
package kz.yntymaq.cooperative.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
