/** The tamper-evident log of what people did and read, so that nothing is done silently or deniably. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kz.yntymaq.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
