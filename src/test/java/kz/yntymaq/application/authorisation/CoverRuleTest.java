package kz.yntymaq.application.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.applicant.Authorisations.Authorisation;
import kz.yntymaq.application.authorisation.CoverRule.Asked;
import kz.yntymaq.application.authorisation.CoverRule.Used;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Used NOTHING = new Used(0, BigDecimal.ZERO);

    @Test
    void the_sum_may_be_asked_for_to_the_tiyn_and_not_a_tiyn_more() {
        assertThat(alone("999.99", DAY, NOTHING)).isNull();
        assertThat(alone("1000", DAY, NOTHING)).isNull();
        assertThat(alone("1000.00", DAY, NOTHING)).isNull();
        assertThat(alone("1000.01", DAY, NOTHING)).isEqualTo(Gap.SUM);
    }

    @Test
    void the_meeting_is_on_the_day_of_sending_at_the_latest() {
        assertThat(alone("1", DAY, NOTHING)).isNull();
        assertThat(alone("1", DAY.plusDays(1), NOTHING)).isNull();
        assertThat(alone("1", DAY.minusDays(1), NOTHING)).isEqualTo(Gap.LATER);
    }

    @Test
    void one_decision_serves_one_application_whatever_is_left_of_its_sum() {
        assertThat(alone("1", DAY, new Used(1, BigDecimal.ONE))).isEqualTo(Gap.USED);
    }

    @Test
    void subsidies_draw_on_one_decision_until_its_sum_is_used_up() {
        Used used = new Used(3, new BigDecimal("400.50"));
        assertThat(together("599.50", used)).isNull();
        assertThat(together("599.51", used)).isEqualTo(Gap.USED_UP);
        assertThat(together("1000.01", NOTHING)).isEqualTo(Gap.SUM);
        assertThat(together("1000", NOTHING)).isNull();
    }

    @Test
    void only_the_programme_that_the_meeting_named_is_covered() {
        var asked = new Asked("AA", BigDecimal.ONE, DAY, true);
        assertThat(CoverRule.gap(asked, decision("AAL"), NOTHING)).contains(Gap.OTHER_PROGRAMME);
        assertThat(CoverRule.gap(asked, decision(null), NOTHING)).contains(Gap.NO_PROGRAMME);
    }

    @Test
    void while_too_little_is_answered_a_decision_on_the_programme_is_shown_as_covering() {
        assertThat(CoverRule.gap(new Asked("AA", null, DAY, true), decision("AA"), NOTHING))
                .isEmpty();
    }

    private static @Nullable Gap alone(String sum, LocalDate on, Used used) {
        return CoverRule.gap(new Asked("AA", new BigDecimal(sum), on, true), decision("AA"), used)
                .orElse(null);
    }

    private static @Nullable Gap together(String sum, Used used) {
        return CoverRule.gap(new Asked("AA", new BigDecimal(sum), DAY, false), decision("AA"), used)
                .orElse(null);
    }

    private static Authorisation decision(@Nullable String programme) {
        return new Authorisation(
                UUID.randomUUID(), programme, "Несие", new BigDecimal("1000"), "Жабдық", DAY, "/", null);
    }
}
