package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

import kz.yntymaq.eligibility.Facts.Business;
import kz.yntymaq.programme.edition.Figure;

/** The term does not exceed that of the kind of business (R 9(1)): longer for agriculture and processing. Where the
 * kind is not clear, people tell between the two limits. */
final class TermWithinLimit extends Rule {

    TermWithinLimit() {
        super("R 9(1)", Facts.TERM);
    }

    @Override
    Finding check(Facts facts) {
        var longer = facts.edition().figure(Figure.MAX_TERM_AGRICULTURE_MONTHS);
        var shorter = facts.edition().figure(Figure.MAX_TERM_OTHER_MONTHS);
        Business business = facts.business();
        Integer months = facts.termMonths();
        if (business == null) {
            return found(CANNOT_BE_TOLD, longer, (long) longer.whole());
        }
        if (business == Business.UNCLEAR && months != null && months > shorter.whole() && months <= longer.whole()) {
            return found(TO_CHECK, longer, (long) longer.whole(), (long) months, (long) shorter.whole());
        }
        return atMost(business == Business.OTHER ? shorter : longer, months);
    }
}
