/** Files that people hand in: recognised by their content, stored with their row, read only by those whom their owner lets. */
@ApplicationModule(allowedDependencies = {"account", "account::acting", "account::data", "audit", "kernel"})
@NullMarked
package kz.yntymaq.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
