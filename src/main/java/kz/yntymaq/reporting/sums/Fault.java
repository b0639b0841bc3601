package kz.yntymaq.reporting.sums;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row that does not tie.
 *
 * @param kind what was compared
 * @param about number of the application, else the book or the figure
 * @param one what the first source has; null where it has no such row
 */
record Fault(
        Kind kind,
        String about,
        Source first,
        @Nullable BigDecimal one,
        Source second,
        @Nullable BigDecimal other) {

    /** What is compared. */
    enum Kind {
        APPROVAL,
        CONTRACT,
        PAYOUT,
        BALANCE,
        RETURNED,
        SUBSIDY,
        STATISTICS,
        FIGURE;

        /** Message key of its name. */
        public String key() {
            return "statistics.sums.kind." + name();
        }
    }

    /** For whoever runs the portal. */
    @Override
    public String toString() {
        return "%s, %s: %s has %s, %s has %s"
                .formatted(
                        about,
                        kind.name().toLowerCase(Locale.ROOT),
                        name(first),
                        written(one),
                        name(second),
                        written(other));
    }

    private static String name(Source source) {
        return source.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String written(@Nullable BigDecimal sum) {
        return sum == null ? "nothing" : sum.toPlainString();
    }
}
