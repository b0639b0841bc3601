package kz.yntymaq.lending.repayment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.lending.repayment.rule.Fact;
import kz.yntymaq.lending.repayment.rule.Surplus;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was recorded.
 *
 * @param number in the order of recording
 * @param day on which the money came
 * @param reference number of the bank's payment
 * @param back where it was taken back, else null
 */
public record Receipt(
        UUID id,
        int number,
        LocalDate day,
        BigDecimal tenge,
        Surplus surplus,
        String reference,
        Instant at,
        @Nullable Back back) {

    /** That a payment was taken back. */
    public record Back(int number, Instant at, String reason) {}

    Stream<Fact> facts() {
        var payment = new Fact.Payment(number, at, day, tenge, surplus);
        return back == null
                ? Stream.of(payment)
                : Stream.of(payment, new Fact.Reversal(back.number(), back.at(), number));
    }

    /** Whether it counts. */
    public boolean isStanding() {
        return back == null;
    }
}
