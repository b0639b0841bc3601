package kz.yntymaq.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A picture of money against a limit.
 *
 * @param used tenge
 * @param limit tenge; zero draws an empty bar
 */
public record Bar(BigDecimal used, BigDecimal limit) {

    /** Percent of the limit that is used, 0 to 100. */
    public int percent() {
        return limit.signum() <= 0
                ? 0
                : used.multiply(BigDecimal.valueOf(100))
                        .divide(limit, 0, RoundingMode.DOWN)
                        .min(BigDecimal.valueOf(100))
                        .intValue();
    }

    public BigDecimal left() {
        return limit.subtract(used).max(BigDecimal.ZERO);
    }
}
