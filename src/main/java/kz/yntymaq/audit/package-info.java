/**
 * What every action leaves behind, so that nothing is done twice, silently or deniably: the row of a
 * change of state, the tamper-evident log, the once-only key.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kz.yntymaq.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
