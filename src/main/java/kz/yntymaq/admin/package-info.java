/** The administrator's start page, places and audit log; offices and people stand in account, figures in programme. */
@ApplicationModule(allowedDependencies = {"account", "audit", "kernel", "territory", "ui"})
@NullMarked
package kz.yntymaq.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
