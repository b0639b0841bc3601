/** Files that people hand in: recognised by their content, stored with their row, read only by those whom their owner lets. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::confirmation",
            "account::data",
            "applicant",
            "audit",
            "kernel",
            "ui"
        })
@NullMarked
package kz.yntymaq.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
