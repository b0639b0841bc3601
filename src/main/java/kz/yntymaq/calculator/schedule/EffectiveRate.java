package kz.yntymaq.calculator.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The annual effective rate (ЖТСМ, ГЭСВ): the rate {@code x} at which all that is paid is worth what was received,
 * Σ payment ÷ (1 + x)^(days ÷ 365) = received. What is paid on top at the start, a valuation or an insurance, lowers what
 * was received.
 *
 * <p>The worth of payments that lie ahead falls without a break as the rate grows. So where it is too much at the low
 * bound and too little at the high one there is one rate between, and each halving keeps it between two nearer bounds:
 * the answer comes with them, as its proof. Money is never computed here, so that binary fractions do.
 *
 * @param low at this rate the payments are worth what was received, or more
 * @param high at this rate they are worth what was received, or less
 */
public record EffectiveRate(double low, double high) {

    /** No rate below is looked for: at −1 nothing would be paid back at all. */
    static final double LOWEST = -0.99;

    /** 1,000 % a year; what lies above is a slip of who typed. */
    static final double HIGHEST = 10;

    /** How far apart the bounds of an answer may lie: a ten thousandth of a thousandth of a percent. */
    static final double TOLERANCE = 1e-9;

    private static final double YEAR = 365;
    private static final int PERCENT = 100;

    /**
     * The rate of a schedule by the days of its contract.
     *
     * @param costs what is paid to others at the pay-out, tenge
     * @return empty where there is none between −99 % and 1,000 %: the costs eat up what was received, or nearly so
     */
    public static Optional<EffectiveRate> of(Schedule schedule, BigDecimal costs) {
        double received = schedule.loan().amount().subtract(costs).doubleValue();
        if (costs.signum() < 0 || received <= 0) {
            return Optional.empty();
        }
        return root(schedule, received);
    }

    private static Optional<EffectiveRate> root(Schedule schedule, double received) {
        double low = LOWEST;
        double high = HIGHEST;
        if (worth(schedule, low) < received || worth(schedule, high) > received) {
            return Optional.empty();
        }
        while (high - low > TOLERANCE) { // 34 halvings of a bracket that is 10.99 wide
            double middle = low + (high - low) / 2;
            if (worth(schedule, middle) >= received) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(new EffectiveRate(low, high));
    }

    /** What the payments are worth on the day of the pay-out. */
    static double worth(Schedule schedule, double rate) {
        return schedule.lines().stream()
                .mapToDouble(line -> line.payment().doubleValue()
                        / Math.pow(
                                1 + rate,
                                ChronoUnit.DAYS.between(schedule.loan().paidOut(), line.due()) / YEAR))
                .sum();
    }

    /** Percent a year with so many decimals. */
    public BigDecimal percent(int decimals) {
        return BigDecimal.valueOf(PERCENT)
                .multiply(BigDecimal.valueOf(low + (high - low) / 2))
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
