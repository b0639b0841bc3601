/** The papers of a founding meeting, its minutes and the list of founders, and who has signed the list. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::waiting",
            "applicant",
            "audit",
            "cooperative",
            "cooperative::past",
            "cooperative.assembly",
            "cooperative.charter",
            "cooperative.founding",
            "cooperative.wording",
            "identity",
            "kernel",
            "signature",
            "territory",
            "ui",
            "voting"
        })
@NullMarked
package kz.yntymaq.cooperative.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
