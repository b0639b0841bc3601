/** The numbers that name a person, a legal entity and a phone: value types that cannot hold a wrong one. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package kz.yntymaq.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
