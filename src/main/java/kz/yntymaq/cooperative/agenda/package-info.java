/** What rooms put to a general meeting from their own pages: offered to a meeting in preparation, and the paper of each question. */
@ApplicationModule(allowedDependencies = {"cooperative", "kernel", "ui"})
@NullMarked
package kz.yntymaq.cooperative.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
