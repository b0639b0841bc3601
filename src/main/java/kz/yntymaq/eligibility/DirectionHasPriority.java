package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.AGAINST_CRITERION;
import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

import kz.yntymaq.eligibility.Facts.Business;
import kz.yntymaq.programme.priority.Priorities.Fit;

/** The project fits a priority direction that was published of its village: a criterion of selection, no bar (R 10(1)). A
 * project that is not agricultural is exempt from the screening (R 3). People tell where nothing is published, and where
 * it is not clear whether a project is agricultural. */
final class DirectionHasPriority extends Rule {

    DirectionHasPriority() {
        super("R 10(1)", Facts.DIRECTION);
    }

    @Override
    Finding check(Facts facts) {
        Business business = facts.business();
        if (business == null) {
            return found(CANNOT_BE_TOLD);
        }
        Fit fit = business == Business.OTHER ? Fit.EXEMPT : facts.priority();
        if (fit == Fit.EXEMPT || fit == Fit.FITS) {
            return found(MET, fit.name());
        }
        return fit == Fit.OUTSIDE && business != Business.UNCLEAR
                ? found(AGAINST_CRITERION)
                : found(TO_CHECK, fit == Fit.OUTSIDE ? fit.name() : Fit.NOT_PUBLISHED.name());
    }
}
