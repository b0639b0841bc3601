package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

/** The activity of the project is one of those of the charter, which the portal does not read (R 8). */
final class ActivityIsInCharter extends Rule {

    ActivityIsInCharter() {
        super("R 8", null);
    }

    @Override
    Finding check(Facts facts) {
        return found(TO_CHECK);
    }
}
