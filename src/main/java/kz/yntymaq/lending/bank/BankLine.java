package kz.yntymaq.lending.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a statement as it is kept.
 *
 * @param line in its file
 * @param reference number of the bank's payment, null for none that may be recorded
 * @param folded the same as it is compared
 * @param file of the microcredit that was found, null for none
 * @param application of that microcredit
 * @param loan number of that application
 * @param borrower who applied
 */
public record BankLine(
        UUID id,
        UUID statement,
        String fileName,
        int line,
        @Nullable LocalDate day,
        @Nullable BigDecimal tenge,
        @Nullable String reference,
        @Nullable String folded,
        String payer,
        String payerNumber,
        String purpose,
        LineState state,
        @Nullable Why why,
        @Nullable UUID file,
        @Nullable UUID application,
        @Nullable String loan,
        @Nullable Bilingual borrower,
        @Nullable Decision decision) {

    /** What an officer did with it. @param reason why it was set aside */
    public record Decision(UUID by, Instant at, @Nullable String reason) {}

    /** Whether an officer decides what becomes of it. */
    public boolean isWaiting() {
        return state == LineState.WAITS;
    }

    public boolean isAside() {
        return state == LineState.ASIDE;
    }
}
