/** The inbox: what the portal has told a person, and whether they have read it. */
@ApplicationModule(
        allowedDependencies = {"account", "account::confirmation", "account::data", "account::factor", "kernel", "ui"})
@NullMarked
package kz.yntymaq.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
