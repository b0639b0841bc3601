package kz.yntymaq.review.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.yntymaq.programme.fund.LimitState;
import org.jspecify.annotations.Nullable;

/**
 * A bar of the oblast's limit: what approvals hold of it, what this application would add. All sums in tenge.
 *
 * @param hindrance why it cannot be approved from this limit now, in the language of the page; null when it can
 */
record MoneyPicture(
        BigDecimal allotted,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal paid,
        BigDecimal asked,
        @Nullable String hindrance) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static MoneyPicture of(LimitState limit, BigDecimal asked, @Nullable String hindrance) {
        return new MoneyPicture(limit.allotted(), limit.reserved(), limit.committed(), limit.paid(), asked, hindrance);
    }

    /** What approvals hold, reserved, committed or paid. */
    public BigDecimal taken() {
        return reserved.add(committed).add(paid);
    }

    public BigDecimal left() {
        return allotted.subtract(taken());
    }

    public BigDecimal leftAfter() {
        return left().subtract(asked);
    }

    public boolean fits() {
        return hindrance == null;
    }

    public BigDecimal takenPercent() {
        return percent(taken());
    }

    /** The width of this application in the bar: never too thin to be seen, never past its end. */
    public BigDecimal askedPercent() {
        return percent(asked).max(BigDecimal.ONE).min(HUNDRED.subtract(takenPercent()));
    }

    private BigDecimal percent(BigDecimal tenge) {
        return allotted.signum() <= 0
                ? BigDecimal.ZERO
                : tenge.multiply(HUNDRED)
                        .divide(allotted, 1, RoundingMode.HALF_UP)
                        .min(HUNDRED);
    }
}
