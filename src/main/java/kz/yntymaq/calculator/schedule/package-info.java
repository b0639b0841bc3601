/** Schedules of repayment and effective rates, exact to the tiyn: numbers and days in, numbers and days out. */
@NamedInterface("schedule")
@NullMarked
package kz.yntymaq.calculator.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
