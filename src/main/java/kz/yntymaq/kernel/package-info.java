/** What every room speaks: the languages, what a rule refuses, the row of a change of state, lists paged by key. Knows no subject. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package kz.yntymaq.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
