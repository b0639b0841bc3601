/** Sale of a share: offered to a named buyer, taken by members first, and given to one of them in the book of shares. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "audit",
            "cooperative",
            "cooperative.entity",
            "cooperative::law",
            "cooperative.membership",
            "cooperative.share",
            "identity",
            "cooperative.people",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.sale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
