package kz.yntymaq.calculator.schedule;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * How it is counted.
 *
 * @param payday the day on which is paid what is due on a day: that day, or the next working one
 */
public record Counting(DayCount days, Rounding rounding, UnaryOperator<LocalDate> payday) {}
