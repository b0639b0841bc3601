/** The akimat's conclusion on a project. */
@ApplicationModule(
        allowedDependencies = {"account", "application", "kernel", "review", "review.casefile", "ui", "work"})
@NullMarked
package kz.yntymaq.review.conclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
