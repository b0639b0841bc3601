package kz.yntymaq.lending.repayment.rule;

import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.calculator.schedule.Schedule;

/**
 * What a contract says of the repayment.
 *
 * @param schedule as it was agreed
 * @param days how interest counts them
 * @param graceLines payments at the beginning that are interest alone
 */
public record Contract(Schedule schedule, DayCount days, Method method, int graceLines) {}
