package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.ui.Bar;

/**
 * An oblast's limit of a year. All sums in tenge.
 *
 * @param reserved by approvals, never above {@code allotted}
 * @param version for a second editor
 * @param changedAt when an administrator last set it
 * @param changedBy that administrator's account
 */
public record LimitState(
        String oblastCode,
        int year,
        BigDecimal allotted,
        BigDecimal reserved,
        int version,
        Instant changedAt,
        UUID changedBy) {

    /** What may still be approved. */
    public BigDecimal left() {
        return allotted.subtract(reserved);
    }

    /** A picture of the reserved part. */
    public Bar bar() {
        return new Bar(reserved, allotted);
    }
}
