package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param amount tenge
 * @param termMonths months until the last repayment
 * @param graceMonths months in which only interest is paid
 */
@Embeddable
public record LoanTerms(
        @Nullable BigDecimal amount,
        @Nullable Integer termMonths,
        @Nullable Integer graceMonths) {

    public static final LoanTerms NONE = new LoanTerms(null, null, null);
}
