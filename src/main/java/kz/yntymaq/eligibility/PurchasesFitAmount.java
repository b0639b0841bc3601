package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

import java.math.BigDecimal;

/** The purchases together cost at least the amount asked for. The rules name only the principle that money is used
 * for its purpose (R 9); the sum is the portal's own. */
final class PurchasesFitAmount extends Rule {

    PurchasesFitAmount() {
        super("ROUTE", Facts.PURCHASES);
    }

    @Override
    Finding check(Facts facts) {
        BigDecimal amount = facts.amount();
        BigDecimal sum = cost(facts);
        if (amount == null || sum == null) {
            return found(CANNOT_BE_TOLD);
        }
        return found(sum.compareTo(amount) >= 0 ? MET : NOT_MET, sum, amount);
    }
}
