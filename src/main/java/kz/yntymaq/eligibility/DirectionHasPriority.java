package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

import kz.yntymaq.eligibility.Facts.Business;

/** The project fits a priority direction of its okrug (R 10(1)); a project that is not agricultural is exempt from
 * the screening (R 3). The portal does not hold the lists of the screening: people tell. */
final class DirectionHasPriority extends Rule {

    DirectionHasPriority() {
        super("R 10(1)", Facts.DIRECTION);
    }

    @Override
    Finding check(Facts facts) {
        var business = facts.business();
        return found(business == null ? CANNOT_BE_TOLD : business == Business.OTHER ? MET : TO_CHECK);
    }
}
