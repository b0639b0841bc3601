package kz.yntymaq.application.eligibility;

import java.math.BigDecimal;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.programme.edition.RuleEdition;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at.
 *
 * @param edition of the programme's rules in force on the day of the check
 * @param year whose МРП counts
 * @param mrp monthly calculation index of the year in tenge, null when not yet entered
 * @param village place of the project, null when not yet chosen
 * @param seat village of the co-operative's seat
 * @param approvedBefore whether another application of the co-operative has been approved
 */
record EligibilityFacts(
        Application application,
        CooperativeFacts cooperative,
        RuleEdition edition,
        int year,
        @Nullable BigDecimal mrp,
        @Nullable Territory village,
        Territory seat,
        boolean approvedBefore) {

    Answers answers() {
        return application.getAnswers();
    }
}
