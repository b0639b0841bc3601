package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Jobs and income before and after.
 *
 * @param incomeNow income of the co-operative a year, tenge
 * @param incomePlanned the same a year after the purchases, tenge
 * @param plan in the applicant's words
 */
@Embeddable
public record WorkPlan(
        @Nullable Integer jobsNow,
        @Nullable Integer jobsPlanned,
        @Nullable BigDecimal incomeNow,
        @Nullable BigDecimal incomePlanned,
        @Nullable String plan) {

    public static final WorkPlan NONE = new WorkPlan(null, null, null, null, null);
}
