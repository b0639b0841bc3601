/** Trade of a co-operative: what members deliver and buy, what is sold to others; correcting entries, own figures of members. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "cooperative",
            "cooperative.upload",
            "kernel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
