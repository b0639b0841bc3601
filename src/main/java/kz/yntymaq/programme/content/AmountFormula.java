package kz.yntymaq.programme.content;

import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;

/**
 * How much is given. Figures are named by their codes.
 *
 * @param limit of a loan, in the figure's unit; null for none
 * @param rate tenge a unit; null unless {@code SUBSIDY_PER_UNIT}
 * @param share percent of the cost; null unless {@code SUBSIDY_OF_COST}
 * @param raisedShare percent up to which a decision may raise it, null where none may
 */
public record AmountFormula(
        @Nullable String limit,
        @Nullable String rate,
        @Nullable String share,
        @Nullable String raisedShare,
        LegalReference source) {}
