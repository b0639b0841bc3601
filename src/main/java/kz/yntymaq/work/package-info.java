/** How work gets done once and for certain: the key that acts once, events that failed, the look at a version. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kz.yntymaq.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
