/** Members of a co-operative however many: their list by pages, the search by name or number, whom to choose on a page. */
@ApplicationModule(allowedDependencies = {"account", "cooperative", "kernel", "ui"})
@NullMarked
package kz.yntymaq.cooperative.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
