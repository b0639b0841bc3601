/** People: registration, sign-in, consent, the offices that officials hold, and what each may see (the actor). */
@ApplicationModule(allowedDependencies = {"audit", "identity", "kernel", "territory", "ui", "work"})
@NullMarked
package kz.yntymaq.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
