package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

/** An approved application stands in the way of another one as long as the portal keeps no repayments. The rules
 * give a repeated microcredit to those who performed in full (R 9(2), R 21); that it waits here is the portal's own. */
final class NoApprovedApplication extends Rule {

    NoApprovedApplication() {
        super("ROUTE", null);
    }

    @Override
    Finding check(Facts facts) {
        if (!facts.isOfSomebody()) {
            return found(CANNOT_BE_TOLD);
        }
        return found(facts.approvedBefore() ? NOT_MET : MET);
    }
}
