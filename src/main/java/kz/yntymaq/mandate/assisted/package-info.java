/** People without a phone, whom an official enters; and what they sign and keep on paper: the consent, and a leaflet. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::consent",
            "audit",
            "identity",
            "kernel",
            "office",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.mandate.assisted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
