package kz.yntymaq.calculator.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One payment.
 *
 * @param number from 1
 * @param due by the contract; interest counts up to it
 * @param paidOn the same, or the next working day
 * @param interest tenge
 * @param principal tenge, none in the grace
 * @param balance what is still owed after it, tenge
 */
public record Line(
        int number, LocalDate due, LocalDate paidOn, BigDecimal interest, BigDecimal principal, BigDecimal balance) {

    /** What is paid, tenge. */
    public BigDecimal payment() {
        return interest.add(principal);
    }

    /** Whether the day moved, because it was no working day. */
    public boolean isMoved() {
        return !due.equals(paidOn);
    }
}
