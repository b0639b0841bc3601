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
 * @param reserved by approvals of which no contract is made yet
 * @param committed by contracts of approvals
 * @param paid out of approvals; reserved, committed, paid and what is available always are the budget
 * @param used what approvals are for, however far their money has come
 * @param version for a second editor
 * @param changedAt when an administrator last set it
 * @param changedBy that administrator's account
 */
public record LimitState(
        LimitKey key,
        Budget budget,
        Budget available,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal paid,
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

    /** What approvals hold of it, reserved, committed or paid. */
    public BigDecimal taken() {
        return reserved.add(committed).add(paid);
    }

    /** A picture of the part that approvals hold. */
    public Bar bar() {
        return new Bar(taken(), allotted());
    }
}
