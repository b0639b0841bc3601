/** Working days: the five-day week, the days off and moved working days of each year, the counting of deadlines. */
@ApplicationModule(allowedDependencies = {"account", "audit", "kernel", "ui"})
@NullMarked
package kz.yntymaq.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
