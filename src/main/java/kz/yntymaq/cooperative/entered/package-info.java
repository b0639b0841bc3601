/** Whether what is done at this moment was entered from a paper, and by which office. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package kz.yntymaq.cooperative.entered;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
