/** The administrator's register of incidents with personal data: what happened, what was done, who was told in time. */
@ApplicationModule(allowedDependencies = {"account", "audit", "calendar", "kernel", "ui", "work"})
@NullMarked
package kz.yntymaq.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
