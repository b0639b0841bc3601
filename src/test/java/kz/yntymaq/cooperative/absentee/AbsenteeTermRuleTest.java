package kz.yntymaq.cooperative.absentee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.voting.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long members have to answer, and how many votes change the charter. */
class AbsenteeTermRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static void refused(int days, Optional<Integer> notice, String key, int bound) {
        assertThatThrownBy(() -> AbsenteeTermRule.require(TODAY, TODAY.plusDays(days), notice))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("untilOn");
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.arguments()).containsExactly(bound);
                });
    }

    private static void allowed(int days, Optional<Integer> notice) {
        assertThatCode(() -> AbsenteeTermRule.require(TODAY, TODAY.plusDays(days), notice))
                .doesNotThrowAnyException();
    }

    @Test
    void the_portals_own_term_holds_where_the_charter_names_none_or_a_shorter_one() {
        refused(6, Optional.empty(), "absentee.refused.too-near", 7);
        allowed(7, Optional.empty());
        refused(6, Optional.of(3), "absentee.refused.too-near", 7);
        allowed(7, Optional.of(3));
    }

    @Test
    void the_notice_of_the_charter_holds_where_it_is_longer() {
        refused(14, Optional.of(15), "absentee.refused.too-near", 15);
        allowed(15, Optional.of(15));
    }

    @Test
    void nobody_is_asked_for_longer_than_sixty_days() {
        allowed(60, Optional.empty());
        refused(61, Optional.empty(), "absentee.refused.too-far", 60);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, true",
        "3, 1, false",
        "4, 3, true",
        "4, 2, false",
        "6, 4, true",
        "6, 3, false",
        "5000, 3334, true"
    })
    void two_thirds_of_all_change_the_charter_whoever_else_is_silent(int members, int yes, boolean adopted) {
        assertThat(AbsenteeVote.isAdopted(new Count(members, yes, yes, 0, 0))).isEqualTo(adopted);
    }

    @Test
    void one_vote_less_than_two_thirds_of_five_thousand_does_not() {
        assertThat(AbsenteeVote.isAdopted(new Count(5000, 5000, 3333, 1667, 0))).isFalse();
    }
}
