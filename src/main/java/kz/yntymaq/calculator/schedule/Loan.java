package kz.yntymaq.calculator.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that is lent.
 *
 * @param amount tenge, at most two decimals, more than nothing
 * @param ratePercent nominal, a year; may be nothing
 * @param paidOut the day from which interest counts
 */
public record Loan(BigDecimal amount, BigDecimal ratePercent, LocalDate paidOut) {

    private static final int TIYN = 2;

    public Loan {
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > TIYN) {
            throw new IllegalArgumentException("no sum of money: " + amount);
        }
        if (ratePercent.signum() < 0) {
            throw new IllegalArgumentException("a rate of " + ratePercent);
        }
        amount = amount.setScale(TIYN);
    }
}
