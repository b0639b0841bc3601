package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an oblast may pay of a fund in a year. All sums in tenge.
 *
 * @param allotted for the year
 * @param paid of it by what was recorded, never above {@code allotted}
 * @param plan what may be paid in each month, January first; nothing where no plan was set
 * @param version for a second editor
 */
record YearMoney(
        Queue queue,
        int year,
        BigDecimal allotted,
        BigDecimal paid,
        List<BigDecimal> plan,
        int version,
        Instant changedAt,
        UUID changedBy) {

    /** Tenge left of the year. */
    BigDecimal left() {
        return allotted.subtract(paid);
    }

    /**
     * Tenge left by the plan of the months up to and with this day's: what was not paid in a month may be paid in a later
     * one, and what exceeds the plan waits for the next (order № 108, point 24).
     */
    BigDecimal leftByPlan(LocalDate day) {
        return planned(plan, day.getMonthValue()).subtract(paid).min(left()).max(BigDecimal.ZERO);
    }

    /** What may be paid on a day of this year. @param monthPlan whether payments follow the plan by month */
    BigDecimal leftOn(LocalDate day, boolean monthPlan) {
        return monthPlan ? leftByPlan(day) : left();
    }

    /** What the plan lets pay until the end of a month. @param month 1 to 12 */
    static BigDecimal planned(List<BigDecimal> plan, int month) {
        return plan.stream().limit(month).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
