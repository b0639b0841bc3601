package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a member's book.
 *
 * @param transaction of the ledger
 * @param amount tenge, negative where something was taken back or paid out
 * @param on day with which it stands in the book
 * @param happenedOn day on which it happened, where that lay in a period that was closed; null where it is the same
 * @param by who recorded it
 * @param reversal whether it takes another entry back
 * @param reversed whether another entry takes it back
 * @param property what was brought in kind, null for money
 */
record ShareEntry(
        UUID transaction,
        ShareKind kind,
        BigDecimal amount,
        LocalDate on,
        @Nullable LocalDate happenedOn,
        Instant recordedAt,
        String by,
        @Nullable String reason,
        boolean reversal,
        boolean reversed,
        Contribution.@Nullable Property property) {

    /** The day on which it happened. */
    public LocalDate day() {
        return happenedOn == null ? on : happenedOn;
    }

    /** Whether the chair may take it back. */
    public boolean isCorrectable() {
        return !reversal && !reversed && kind != ShareKind.PAYOUT_DUE && kind != ShareKind.TRANSFER;
    }
}
