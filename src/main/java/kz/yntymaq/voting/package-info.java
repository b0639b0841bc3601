/** Sittings and votes of any body: who may vote, who is present, open and secret ballots, the count and what comes of it. Knows no co-operative. */
@ApplicationModule(allowedDependencies = {"account", "account::data", "audit", "kernel", "work"})
@NullMarked
package kz.yntymaq.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
