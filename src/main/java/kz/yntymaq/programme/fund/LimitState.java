package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.ui.Bar;

/**
 * An oblast's limit of a year, with the sums that the ledger has of it. All sums in tenge.
 *
 * @param budget what there is
 * @param available what of it may still be approved
 * @param reserved by approvals; with what is available it always is the budget
 * @param used what approvals are for
 * @param version for a second editor
 * @param changedAt when an administrator last set it
 * @param changedBy that administrator's account
 */
public record LimitState(
        LimitKey key,
        Budget budget,
        Budget available,
        BigDecimal reserved,
        Uses used,
        int version,
        Instant changedAt,
        UUID changedBy) {

    public String oblastCode() {
        return key.oblastCode();
    }

    public BigDecimal allotted() {
        return budget.total();
    }

    /** What may still be approved. */
    public BigDecimal left() {
        return available.total();
    }

    /** A picture of the reserved part. */
    public Bar bar() {
        return new Bar(reserved, allotted());
    }
}
