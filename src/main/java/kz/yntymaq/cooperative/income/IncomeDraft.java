package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.cooperative.payment.GivenBook;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed to become of the net income of a year: what is kept, distributed and paid as dividends comes to it.
 *
 * @param net income of the year, tenge
 * @param kept what stays with the co-operative, tenge
 * @param keptFor what it is kept for, null where nothing is
 * @param distributed what all members get, tenge
 * @param dividends what all associated members get, tenge
 * @param basis by what it is divided, null where members get nothing
 * @param charter which point of the charter says so, null where it says nothing
 * @param total of all weights: tenge, or members where each gets the same
 * @param hash of all of it, 64 hexadecimal digits
 */
record IncomeDraft(
        UUID id,
        UUID cooperative,
        int year,
        BigDecimal net,
        BigDecimal kept,
        @Nullable String keptFor,
        BigDecimal distributed,
        BigDecimal dividends,
        @Nullable IncomeBasis basis,
        @Nullable String charter,
        BigDecimal total,
        String hash,
        Instant madeAt) {

    /** Where it is posted. */
    GivenBook.Given book() {
        return new GivenBook.Given("INCOME:" + cooperative, id);
    }

    /** What is owed to all of them once it is decided, tenge. */
    public BigDecimal given() {
        return distributed.add(dividends);
    }
}
