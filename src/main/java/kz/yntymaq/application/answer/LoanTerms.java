package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.function.Predicate;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, as stored and as typed.
 *
 * @param amount tenge
 * @param termMonths months until the last repayment
 * @param graceMonths months in which only interest is paid
 */
@Embeddable
public record LoanTerms(
        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("application.field.AMOUNT")
        BigDecimal amount,

        @Positive(message = "{error.positive}")
        @Max(value = 1200, message = "{application.error.months}")
        @Nullable
        @Label("application.field.TERM")
        Integer termMonths,

        @PositiveOrZero(message = "{application.error.negative}")
        @Max(value = 1200, message = "{application.error.months}")
        @Nullable
        @Label("application.field.GRACE")
        Integer graceMonths) {

    public static final LoanTerms NONE = new LoanTerms(null, null, null);

    /** These answers where they may change, the old ones elsewhere. */
    LoanTerms onto(LoanTerms old, Predicate<Field> mayEdit) {
        return new LoanTerms(
                mayEdit.test(Field.AMOUNT) ? amount : old.amount,
                mayEdit.test(Field.TERM) ? termMonths : old.termMonths,
                mayEdit.test(Field.GRACE) ? graceMonths : old.graceMonths);
    }
}
