package kz.yntymaq.lending.repayment.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Something recorded of the repayment. What was recorded stays; a mistake is taken back by another fact. */
public sealed interface Fact {

    /** In the order of recording, from 1. */
    int number();

    /** When it was recorded. */
    Instant recordedAt();

    /**
     * Money that came.
     *
     * @param day on which it came, whenever it was recorded
     * @param tenge more than nothing
     * @param surplus what becomes of what is more than due
     */
    record Payment(int number, Instant recordedAt, LocalDate day, BigDecimal tenge, Surplus surplus) implements Fact {

        public Payment {
            if (tenge.signum() <= 0) {
                throw new IllegalArgumentException("no payment: " + tenge);
            }
        }
    }

    /** A payment was recorded by mistake. @param of its number */
    record Reversal(int number, Instant recordedAt, int of) implements Fact {}
}
