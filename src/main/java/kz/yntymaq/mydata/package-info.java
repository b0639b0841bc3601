/** What the portal holds about a person, told to that person: looked at, and taken along. */
@ApplicationModule(
        allowedDependencies = {"account", "account::acting", "account::data", "admin", "audit", "kernel", "ui", "work"})
@NullMarked
package kz.yntymaq.mydata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
