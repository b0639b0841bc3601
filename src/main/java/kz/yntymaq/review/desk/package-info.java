/** An official's desk: what waits for them beside the queue. */
@ApplicationModule(allowedDependencies = {"account", "account::waiting", "review", "review.assignment", "ui"})
@NullMarked
package kz.yntymaq.review.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
