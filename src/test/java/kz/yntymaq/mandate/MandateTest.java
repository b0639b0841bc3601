package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Iins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final UUID GIVER = UUID.randomUUID();
    private static final UUID HELPER = UUID.randomUUID();
    private static final UUID COOPERATIVE = UUID.randomUUID();

    private final Iin iin = new Iin(Iins.next());

    @Test
    void lasts_from_today_to_a_year_from_today_and_no_longer() {
        assertThatNoException().isThrownBy(() -> offer(Power.VIEW, null, TODAY));
        assertThatNoException().isThrownBy(() -> offer(Power.VIEW, null, TODAY.plusYears(1)));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> offer(Power.VIEW, null, TODAY.minusDays(1)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("until"));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> offer(Power.VIEW, null, TODAY.plusYears(1).plusDays(1)));
    }

    @Test
    void lets_send_only_for_a_co_operative() {
        assertThatNoException().isThrownBy(() -> offer(Power.SUBMIT, COOPERATIVE, TODAY));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> offer(Power.SUBMIT, null, TODAY))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("power"));
    }

    @Test
    void lets_nobody_send_by_a_paper_that_an_official_enters() {
        Paper paper = Paper.seen(UUID.randomUUID(), new Bilingual("Әкімдік", "Акимат"), DocumentKind.PASSPORT);
        for (Power power : Power.values()) {
            var terms = new MandateTerms(COOPERATIVE, iin, "Айгүл", power, TODAY);
            if (power == Power.SUBMIT) {
                assertThatExceptionOfType(FieldViolationException.class)
                        .isThrownBy(() -> Mandate.offer(GIVER, terms, paper, NOW, TODAY))
                        .satisfies(refused -> assertThat(refused.field()).isEqualTo("power"));
            } else {
                assertThatNoException().isThrownBy(() -> Mandate.offer(GIVER, terms, paper, NOW, TODAY));
            }
        }
    }

    @Test
    void forgets_the_helpers_iin_once_it_was_answered() {
        Mandate mandate = offer(Power.PREPARE, null, TODAY);
        assertThat(mandate.isOfferedTo(iin)).isTrue();
        mandate.accept(HELPER, NOW, TODAY);
        assertThat(mandate.isOfferedTo(iin)).isFalse();
        assertThat(mandate.isOf(HELPER)).isTrue();
        assertThat(mandate.getState()).isEqualTo(Mandate.State.ACTIVE);
        assertThat(iin.digits()).endsWith(mandate.getIinEnd());
    }

    @Test
    void is_not_accepted_after_its_last_day() {
        Mandate mandate = offer(Power.VIEW, null, TODAY);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> mandate.accept(HELPER, NOW, TODAY.plusDays(1)));
    }

    @Test
    void what_has_ended_stays_ended() {
        Mandate mandate = offer(Power.VIEW, null, TODAY);
        mandate.withdraw(NOW);
        assertThat(mandate.getState()).isEqualTo(Mandate.State.WITHDRAWN);
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> mandate.withdraw(NOW));
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> mandate.refuse(NOW));
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> mandate.accept(HELPER, NOW, TODAY));
    }

    @Test
    void the_helper_declines_an_offer_and_gives_up_what_was_accepted() {
        Mandate offered = offer(Power.VIEW, null, TODAY);
        offered.refuse(NOW);
        assertThat(offered.getState()).isEqualTo(Mandate.State.DECLINED);
        Mandate accepted = offer(Power.VIEW, null, TODAY);
        accepted.accept(HELPER, NOW, TODAY);
        accepted.refuse(NOW);
        assertThat(accepted.getState()).isEqualTo(Mandate.State.GIVEN_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "VIEW,VIEW,true",
        "VIEW,PREPARE,false",
        "VIEW,SUBMIT,false",
        "PREPARE,VIEW,true",
        "PREPARE,SUBMIT,false",
        "SUBMIT,PREPARE,true",
        "SUBMIT,VIEW,true"
    })
    void a_power_includes_those_before_it(Power held, Power asked, boolean includes) {
        assertThat(held.includes(asked)).isEqualTo(includes);
    }

    private Mandate offer(Power power, UUID cooperative, LocalDate until) {
        return Mandate.offer(GIVER, new MandateTerms(cooperative, iin, "Айгүл", power, until), null, NOW, TODAY);
    }
}
