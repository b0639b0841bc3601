/** What stands around every page: who may open which address, the layout's facts, errors, assets, the home page. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::confirmation",
            "account::consent",
            "account::factor",
            "kernel",
            "notification",
            "office",
            "signature",
            "territory",
            "ui"
        })
@NullMarked
package kz.yntymaq.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
