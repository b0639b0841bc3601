package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.AGAINST_CRITERION;
import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;

/** The project creates jobs: a criterion of selection, no bar (R 10(2)). */
final class CreatesJobs extends Rule {

    CreatesJobs() {
        super("R 10(2)", Facts.JOBS);
    }

    @Override
    Finding check(Facts facts) {
        Integer now = facts.jobsNow();
        Integer planned = facts.jobsPlanned();
        if (now == null || planned == null) {
            return found(CANNOT_BE_TOLD);
        }
        long created = (long) planned - now;
        return found(created > 0 ? MET : AGAINST_CRITERION, created);
    }
}
