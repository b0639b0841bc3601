/** The calculators: what a microcredit costs and how it is paid back, what a subsidy would come to. Examples, no offers. */
@ApplicationModule(allowedDependencies = {"calendar", "kernel", "programme::content", "programme::edition", "ui"})
@NullMarked
package kz.yntymaq.calculator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
