/** The papers of a founding meeting, its minutes and the list of founders, and who has signed them. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::waiting",
            "applicant",
            "audit",
            "cooperative",
            "cooperative.assembly",
            "cooperative.charter",
            "cooperative.entity",
            "cooperative.founding",
            "cooperative.wording",
            "cooperative::past",
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
