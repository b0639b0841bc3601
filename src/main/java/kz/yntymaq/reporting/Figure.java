package kz.yntymaq.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published figure. What is missing is nothing, or is hidden: which of the two, nobody is told.
 *
 * @param number how many
 * @param total tenge, or jobs
 * @param median half of the decisions took so many working days or fewer
 * @param most nine of ten decisions did
 */
public record Figure(
        @Nullable Long number,
        @Nullable BigDecimal total,
        @Nullable Integer median,
        @Nullable Integer most) {

    static final Figure MISSING = new Figure(null, null, null, null);

    /** Whether anything of it is shown. */
    boolean tells() {
        return number != null || total != null;
    }
}
