/** Who applies, as an application knows it; co-operatives implement it, and nothing above this room knows them. */
@ApplicationModule(allowedDependencies = {"account", "kernel"})
@NullMarked
package kz.yntymaq.applicant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
