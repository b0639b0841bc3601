package kz.yntymaq.cooperative.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;
import org.junit.jupiter.api.Test;

class HearingRuleTest {

    private static final LocalDate PROPOSED = LocalDate.of(2026, 11, 3);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 13);

    @Test
    void the_days_to_answer_end_ten_days_after_the_proposal() {
        assertThat(HearingRule.until(PROPOSED)).isEqualTo(UNTIL);
    }

    @Test
    void a_meeting_decides_after_the_last_day_and_not_on_it() {
        assertThat(HearingRule.isMet(UNTIL, UNTIL, null)).isFalse();
        assertThat(HearingRule.isMet(UNTIL.plusDays(1), UNTIL, null)).isTrue();
    }

    @Test
    void who_has_answered_waits_no_longer() {
        LocalDate answered = PROPOSED.plusDays(2);
        assertThat(HearingRule.isMet(answered.minusDays(1), UNTIL, answered)).isFalse();
        assertThat(HearingRule.isMet(answered, UNTIL, answered)).isTrue();
    }

    @Test
    void the_refusal_stands_by_the_field_and_names_the_day() {
        assertThatThrownBy(() -> HearingRule.require("on", UNTIL, UNTIL, null))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("on");
                    assertThat(refused.key()).isEqualTo("ending.rule.heard");
                    assertThat(refused.arguments()).containsExactly(UNTIL);
                });
    }

    @Test
    void a_notice_is_in_time_on_its_last_day_and_late_on_the_next() {
        assertThat(NoticeRule.due(PROPOSED::plusDays)).isEqualTo(UNTIL);
        assertThat(NoticeRule.isMet(UNTIL, UNTIL)).isTrue();
        assertThat(NoticeRule.isMet(UNTIL.plusDays(1), UNTIL)).isFalse();
    }
}
