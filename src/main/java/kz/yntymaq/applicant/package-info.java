/** Who applies, as an application knows it: co-operatives and natural persons, each told by the room that keeps them. */
@ApplicationModule(allowedDependencies = {"account", "kernel"})
@NullMarked
package kz.yntymaq.applicant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
