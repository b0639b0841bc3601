/** The minutes of general meetings as members read them, and the signatures of who presided and the secretary. */
@ApplicationModule(allowedDependencies = {"account", "cooperative.meeting", "kernel", "signature", "ui"})
@NullMarked
package kz.yntymaq.cooperative.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
