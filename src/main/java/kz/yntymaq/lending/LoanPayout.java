package kz.yntymaq.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/**
 * The pay-out, entered by one officer and confirmed by another one; that there are two is the portal's own order.
 *
 * @param reference number of the bank's payment
 * @param confirmedBy null until it is confirmed
 */
@Embeddable
public record LoanPayout(
        @Column(name = "paid_on") LocalDate day,
        @Column(name = "paid_reference") String reference,
        @Column(name = "paid_entered_by") UUID enteredBy,
        @Column(name = "paid_entered_at") Instant enteredAt,
        @Column(name = "paid_confirmed_by") @Nullable UUID confirmedBy,
        @Column(name = "paid_confirmed_at") @Nullable Instant confirmedAt) {

    LoanPayout confirmed(UUID by, Instant now) {
        return new LoanPayout(day, reference, enteredBy, enteredAt, by, now);
    }

    /** As the history tells it. */
    RecordedValue told() {
        return LoanEvent.line(RecordedValue.words(reference), new RecordedValue.Day(day));
    }

    /** Whether a second officer confirmed it. */
    public boolean isConfirmed() {
        return confirmedBy != null;
    }
}
