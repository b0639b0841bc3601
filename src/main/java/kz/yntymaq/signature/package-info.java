/** Signatures by ЭЦҚ: what is asked to be signed, how a signature is checked, and the signed documents. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "account::confirmation",
            "account::guard",
            "audit",
            "identity",
            "kernel",
            "notification",
            "office",
            "ui"
        })
@NullMarked
package kz.yntymaq.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
