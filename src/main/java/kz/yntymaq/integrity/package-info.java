/** Signs that members own, decide and trade, explained with their figures and never a verdict. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::waiting",
            "applicant",
            "audit",
            "calendar",
            "cooperative",
            "document",
            "kernel",
            "notification",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
