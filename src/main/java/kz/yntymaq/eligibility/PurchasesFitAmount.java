package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.eligibility.Facts.Thing;

/** The purchases together cost at least the amount asked for. The rules name only the principle that money is used
 * for its purpose (R 9); the sum is the portal's own. */
final class PurchasesFitAmount extends Rule {

    PurchasesFitAmount() {
        super("ROUTE", Facts.PURCHASES);
    }

    @Override
    Finding check(Facts facts) {
        BigDecimal amount = facts.amount();
        List<BigDecimal> prices = facts.purchases().stream()
                .map(Thing::price)
                .filter(Objects::nonNull)
                .toList();
        if (amount == null || prices.isEmpty()) {
            return found(CANNOT_BE_TOLD);
        }
        BigDecimal sum = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return found(sum.compareTo(amount) >= 0 ? MET : NOT_MET, sum, amount);
    }
}
