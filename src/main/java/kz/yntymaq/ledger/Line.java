package kz.yntymaq.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a book, as it reads.
 *
 * @param transaction of which it is a leg
 * @param amount as it counts up in its account
 * @param valueDate day on which it happened
 * @param recordedAt when it was written down
 * @param by account of who recorded it
 * @param reverses transaction that its own takes back, null for most
 * @param reversedBy transaction that takes its own back, null for most
 */
public record Line(
        long id,
        UUID transaction,
        String kind,
        String account,
        String subject,
        BigDecimal amount,
        LocalDate valueDate,
        Instant recordedAt,
        UUID by,
        @Nullable String reason,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy) {

    /** Whether it may still be taken back. */
    public boolean isOpen() {
        return reverses == null && reversedBy == null;
    }
}
