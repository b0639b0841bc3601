package kz.yntymaq.cooperative.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the book, as it reads.
 *
 * @param place in the order of recording
 * @param membership null for what is sold to others; number and member likewise
 * @param quantity below zero in a correcting entry, amount likewise
 * @param amount tenge
 * @param by who recorded it
 * @param correction whether it takes another row back
 * @param corrected whether another row takes it back
 * @param replacement whether it stands in place of a row that was taken back
 */
record TradeEntry(
        UUID id,
        long place,
        Deal deal,
        @Nullable UUID membership,
        @Nullable Integer number,
        @Nullable String member,
        UUID productId,
        String product,
        TradeUnit unit,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal amount,
        LocalDate day,
        @Nullable String note,
        Instant recordedAt,
        String by,
        @Nullable String reason,
        boolean correction,
        boolean corrected,
        boolean replacement) {

    /** Whether a correcting entry may take it back. */
    public boolean isCorrectable() {
        return !correction && !corrected;
    }

    /** Number and name of the member; empty for what is sold to others. */
    public String whose() {
        return member == null ? "" : number + ". " + member;
    }
}
