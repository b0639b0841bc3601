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

    private static final int ALL = 100;

    /** Percent of the limit that is used, rounded, 0 to 100. */
    public int percent() {
        return limit.signum() <= 0
                ? 0
                : used.multiply(BigDecimal.valueOf(ALL))
                        .divide(limit, 0, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(ALL))
                        .intValue();
    }

    /** The same for a reader: what is not nothing is never written as 0, and what is not all never as 100. */
    public String percentWritten() {
        int percent = percent();
        if (percent == 0 && used.signum() > 0 && limit.signum() > 0) {
            return "<1";
        }
        return percent == ALL && used.compareTo(limit) < 0 ? ">99" : String.valueOf(percent);
    }

    public BigDecimal left() {
        return limit.subtract(used).max(BigDecimal.ZERO);
    }
}
