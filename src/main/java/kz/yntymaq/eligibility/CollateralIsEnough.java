package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

import java.math.BigDecimal;
import java.util.Objects;

/** Security is mandatory (R 9(4)). What is offered is worth, by the borrower's own estimate, at least the amount asked
 * for; where it is less, people tell, for the value is determined with an independent valuer. */
final class CollateralIsEnough extends Rule {

    CollateralIsEnough() {
        super("R 9(4)", Facts.COLLATERAL);
    }

    @Override
    Finding check(Facts facts) {
        if (facts.collateral().isEmpty()) {
            return found(CANNOT_BE_TOLD);
        }
        BigDecimal value =
                facts.collateral().stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = facts.amount();
        return amount == null || value.compareTo(amount) < 0 ? found(TO_CHECK, value) : found(MET, value);
    }
}
