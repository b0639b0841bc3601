package kz.yntymaq.eligibility;

import kz.yntymaq.programme.edition.Figure;

/** The grace period on the principal does not exceed the figure of the rules (R 9(5)). */
final class GraceWithinLimit extends Rule {

    GraceWithinLimit() {
        super("R 9(5)", Facts.GRACE);
    }

    @Override
    Finding check(Facts facts) {
        return atMost(facts.edition().figure(Figure.MAX_GRACE_MONTHS), facts.graceMonths());
    }
}
