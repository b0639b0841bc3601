package kz.yntymaq.calculator.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the days of a period are counted for the interest. The Rules of the programme do not say; a contract does. */
public enum DayCount {
    /** Each month has 30 days, a year 360. */
    THIRTY_360(360),
    /** Days as they are, a year of 365. */
    ACTUAL_365(365);

    private static final int DAYS_A_MONTH = 30;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final int year;

    DayCount(int year) {
        this.year = year;
    }

    /** Message key of its name. */
    public String key() {
        return "calculator.days." + name();
    }

    /** Days of a period. @param months between its first and its last day, by the contract */
    public long days(LocalDate from, LocalDate to, int months) {
        return this == THIRTY_360 ? (long) DAYS_A_MONTH * months : ChronoUnit.DAYS.between(from, to);
    }

    /**
     * Days of a part of a period, where money came inside it. A month of 30 days has no 31st.
     *
     * @param from first day of the period
     * @param to a day inside it
     */
    public long part(LocalDate from, LocalDate to) {
        if (this == ACTUAL_365) {
            return ChronoUnit.DAYS.between(from, to);
        }
        long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
        return DAYS_A_MONTH * months
                + Math.min(to.getDayOfMonth(), DAYS_A_MONTH)
                - Math.min(from.getDayOfMonth(), DAYS_A_MONTH);
    }

    /**
     * Interest of a period, rounded once, half up.
     *
     * @param balance tenge
     * @param ratePercent a year
     */
    public BigDecimal interest(BigDecimal balance, BigDecimal ratePercent, long days, Rounding to) {
        return to.divide(balance.multiply(ratePercent).multiply(BigDecimal.valueOf(days)), basis());
    }

    /** What one tenge costs in a period, to 34 digits. */
    public BigDecimal factor(BigDecimal ratePercent, long days) {
        return ratePercent.multiply(BigDecimal.valueOf(days)).divide(basis(), MathContext.DECIMAL128);
    }

    private BigDecimal basis() {
        return PERCENT.multiply(BigDecimal.valueOf(year));
    }
}
