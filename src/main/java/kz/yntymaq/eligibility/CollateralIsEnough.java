package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

import java.math.BigDecimal;
import kz.yntymaq.programme.content.Cover;

/** Security is mandatory (R 9(4)). What is offered covers, by the borrower's own estimate and the coefficients of appendix
 * 5, at least the amount asked for; where it is less, people tell, for the value is determined with an independent
 * valuer. That it is held against the amount without remuneration is the portal's own: the rules do not say. */
final class CollateralIsEnough extends Rule {

    CollateralIsEnough() {
        super("R 9(4)", Facts.COLLATERAL);
    }

    @Override
    Finding check(Facts facts) {
        BigDecimal amount = facts.amount();
        if (facts.collateral().isEmpty()
                || facts.collateral().stream().anyMatch(Cover.Pledge::lacksKind)
                || amount == null) {
            return found(CANNOT_BE_TOLD);
        }
        BigDecimal covers = Cover.sum(facts.collateral());
        if (covers.compareTo(amount) < 0
                && facts.collateral().stream().anyMatch(pledge -> pledge.counted() == Cover.Counted.CANNOT_BE_TOLD)) {
            return found(CANNOT_BE_TOLD); // what it adds is asked next
        }
        return covers.compareTo(amount) < 0 ? found(TO_CHECK, covers, amount.subtract(covers)) : found(MET, covers);
    }
}
