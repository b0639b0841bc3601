package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.function.Predicate;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/**
 * Jobs and income before and after, as stored and as typed.
 *
 * @param incomeNow income of the co-operative a year, tenge
 * @param incomePlanned the same a year after the purchases, tenge
 * @param plan in the applicant's words
 */
@Embeddable
public record WorkPlan(
        @PositiveOrZero(message = "{application.error.negative}")
        @Max(value = 100_000, message = "{application.error.jobs}")
        @Nullable
        @Label("application.field.JOBS_NOW")
        Integer jobsNow,

        @PositiveOrZero(message = "{application.error.negative}")
        @Max(value = 100_000, message = "{application.error.jobs}")
        @Nullable
        @Label("application.field.JOBS_PLANNED")
        Integer jobsPlanned,

        @PositiveOrZero(message = "{application.error.negative}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("application.field.INCOME_NOW")
        BigDecimal incomeNow,

        @PositiveOrZero(message = "{application.error.negative}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("application.field.INCOME_PLANNED")
        BigDecimal incomePlanned,

        @Size(max = 4000, message = "{error.long}") @Nullable @Label("application.field.PLAN")
        String plan) {

    public static final WorkPlan NONE = new WorkPlan(null, null, null, null, null);

    public WorkPlan {
        plan = Text.words(plan);
    }

    /** These answers where they may change, the old ones elsewhere. */
    WorkPlan onto(WorkPlan old, Predicate<Field> mayEdit) {
        return new WorkPlan(
                mayEdit.test(Field.JOBS_NOW) ? jobsNow : old.jobsNow,
                mayEdit.test(Field.JOBS_PLANNED) ? jobsPlanned : old.jobsPlanned,
                mayEdit.test(Field.INCOME_NOW) ? incomeNow : old.incomeNow,
                mayEdit.test(Field.INCOME_PLANNED) ? incomePlanned : old.incomePlanned,
                mayEdit.test(Field.PLAN) ? plan : old.plan);
    }
}
