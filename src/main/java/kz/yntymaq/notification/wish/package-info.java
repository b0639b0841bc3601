/** Where and of what a person wants to be told beside the inbox: addresses confirmed by a code, kinds of messages, language. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "audit",
            "identity",
            "kernel",
            "notification",
            "notification.channel",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.notification.wish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
