/** Tables that a chair hands in for a book of the co-operative: kept until they are confirmed, each once. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kz.yntymaq.cooperative.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
