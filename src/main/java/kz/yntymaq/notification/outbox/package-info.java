/** What is on its way out beside the inbox: written with what causes it, sent after the commit, tried again with an end. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "calendar",
            "kernel",
            "notification",
            "notification.channel",
            "notification.wish",
            "ui"
        })
@NullMarked
package kz.yntymaq.notification.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
