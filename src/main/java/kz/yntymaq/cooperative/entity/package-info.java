/** Legal entities as members: what is said of one, the person who acts for it, and how papers name the two. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::confirmation",
            "account::data",
            "cooperative",
            "identity",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
