/** Cases of the queue as a table to be kept: written in the background, a row after the other, kept for some days. */
@ApplicationModule(allowedDependencies = {"account", "account::data", "audit", "kernel", "office", "ui", "work"})
@NullMarked
package kz.yntymaq.review.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
