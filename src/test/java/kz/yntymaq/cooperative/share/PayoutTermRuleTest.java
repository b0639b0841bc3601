package kz.yntymaq.cooperative.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law on agricultural co-operatives, article 30, point 3: at most a year from the end of the membership. */
class PayoutTermRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-19, false",
        "2026-11-20, 2026-11-20, true",
        "2026-11-20, 2027-11-20, true",
        "2026-11-20, 2027-11-21, false",
        "2028-02-29, 2029-02-28, true",
        "2028-02-29, 2029-03-01, false"
    })
    void is_within_a_year_from_the_end_of_the_membership(LocalDate leftOn, LocalDate dueOn, boolean met) {
        assertThat(PayoutTermRule.isMet(dueOn, leftOn)).isEqualTo(met);
    }

    @Test
    void says_from_when_to_when() {
        assertThatThrownBy(() -> PayoutTermRule.require(LocalDate.of(2028, 1, 1), LocalDate.of(2026, 11, 20)))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("dueOn");
                    assertThat(refused.key()).isEqualTo("share.rule.payout-term");
                    assertThat(refused.arguments())
                            .containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 11, 20));
                });
    }
}
