package kz.yntymaq.lending.repayment.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

    /**
     * Both sides agreed on other payments: what of the principal is not paid back is paid on these days, what of the interest is
     * open with the first of them.
     *
     * @param day on which the borrower agreed; payments of that day still count before it
     * @param ahead payments from then on, the first one later than the day
     */
    record Change(int number, Instant recordedAt, LocalDate day, List<Due> ahead) implements Fact {

        public Change {
            ahead = List.copyOf(ahead);
            if (ahead.isEmpty() || !ahead.get(0).on().isAfter(day)) {
                throw new IllegalArgumentException("no payments after " + day + ": " + ahead);
            }
        }
    }

    /**
     * A payment of a new schedule.
     *
     * @param payBy the same day, or the next working one
     * @param principal whether principal is paid with it; with the last one it is
     */
    record Due(LocalDate on, LocalDate payBy, boolean principal) {}

    /** A payment was recorded by mistake. @param of its number */
    record Reversal(int number, Instant recordedAt, int of) implements Fact {}
}
