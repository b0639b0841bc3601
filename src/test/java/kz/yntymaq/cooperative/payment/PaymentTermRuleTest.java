package kz.yntymaq.cooperative.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month from the decision: the portal's own order, after article 24, point 2. */
class PaymentTermRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-12-20, 2026-12-20, false",
        "2026-11-20, 2026-12-20, 2026-12-21, true",
        "2027-01-31, 2027-02-28, 2027-02-28, false",
        "2027-01-31, 2027-02-28, 2027-03-01, true"
    })
    void is_a_month_from_the_decision(LocalDate decided, LocalDate due, LocalDate today, boolean late) {
        assertThat(PaymentTermRule.due(decided)).isEqualTo(due);
        assertThat(PaymentTermRule.isLate(due, today)).isEqualTo(late);
    }
}
