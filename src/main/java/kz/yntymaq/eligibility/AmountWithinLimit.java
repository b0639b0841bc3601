package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

import java.math.BigDecimal;
import kz.yntymaq.programme.edition.Figure;

/** The amount does not exceed the limit for the development of co-operatives, in monthly calculation indexes of the
 * year (R 9(2)). */
final class AmountWithinLimit extends Rule {

    /** What the message says instead of the limit while the index of the year is not entered. */
    private static final String NO_INDEX = "missing";

    AmountWithinLimit() {
        super("R 9(2)", Facts.AMOUNT);
    }

    @Override
    Finding check(Facts facts) {
        var most = facts.edition().figure(Figure.MAX_AMOUNT_COOPERATIVE_MRP);
        BigDecimal amount = facts.amount();
        BigDecimal mci = facts.mci();
        if (mci == null) {
            return found(CANNOT_BE_TOLD, most, NO_INDEX, String.valueOf(facts.year()), "");
        }
        BigDecimal limit = mci.multiply(most.value());
        long times = most.value().longValue();
        return amount == null
                ? found(CANNOT_BE_TOLD, most, limit, times, mci)
                : found(amount.compareTo(limit) <= 0 ? MET : NOT_MET, most, limit, times, mci, amount);
    }
}
