/** The administrator's start page, places, accounts and audit log; offices and their people stand in office, figures in programme. */
@ApplicationModule(allowedDependencies = {"account", "audit", "identity", "kernel", "office", "territory", "ui"})
@NullMarked
package kz.yntymaq.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
