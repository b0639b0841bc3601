/** The calendar of a co-operative: what it has to do by when, as each room knows it, and the reminders before that. */
@ApplicationModule(allowedDependencies = {"account", "account::waiting", "cooperative", "kernel", "ui", "work"})
@NullMarked
package kz.yntymaq.cooperative.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
