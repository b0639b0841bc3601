package kz.yntymaq.programme.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.fund.Budget;
import kz.yntymaq.programme.fund.LimitSetting;
import kz.yntymaq.programme.intake.Intakes.Setting;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class IntakeTest {

    private static final Wording NOTICE =
            new Wording("Комиссия жұмыс істемейді.", "Комиссия не работает.", "The commission does not work.");

    @Autowired
    Intakes intakes;

    @Autowired
    Submission submission;

    @Autowired
    LimitSetting limits;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Someone person;
    private Actor administrator;

    @BeforeEach
    void an_administrator() {
        person = people.administratorOf(Places.AKMOLA);
        administrator = people.actor(person);
    }

    @AfterEach
    void open_again() {
        jdbc.sql("delete from programme_intake").update();
    }

    @Test
    void where_nobody_set_anything_applications_are_taken() {
        assertThat(of("AA").state()).isEqualTo(IntakeState.OPEN);
        intakes.requireTaken("AA", Places.AKMOLA, clock.today());
    }

    @Test
    void a_pause_counts_from_its_first_day_to_its_last() {
        set("AA", IntakeState.PAUSED, false, day(2), day(4), null);

        assertThat(intakes.of("AA", Places.AKMOLA, day(1)).state()).isEqualTo(IntakeState.OPEN);
        assertThat(intakes.of("AA", Places.AKMOLA, day(2)).state()).isEqualTo(IntakeState.PAUSED);
        assertThat(intakes.of("AA", Places.AKMOLA, day(4)).state()).isEqualTo(IntakeState.PAUSED);
        assertThat(intakes.of("AA", Places.AKMOLA, day(5)).state()).isEqualTo(IntakeState.OPEN);
        assertThat(intakes.of("AA", Places.TURKISTAN, day(3)).state()).isEqualTo(IntakeState.OPEN);
    }

    @Test
    void what_is_announced_for_later_leaves_a_pause_of_now_as_it_is() {
        set("AA", IntakeState.PAUSED, false, day(0), null, null);
        set("AA", IntakeState.CLOSED, false, day(20), null, 0);

        assertThat(intakes.of("AA", Places.AKMOLA, day(0)).state()).isEqualTo(IntakeState.PAUSED);
        assertThat(refusal("AA")).isEqualTo("intake.refused.PAUSED");
        assertThat(intakes.of("AA", Places.AKMOLA, day(19)).state()).isEqualTo(IntakeState.PAUSED);
        assertThat(intakes.of("AA", Places.AKMOLA, day(20)).state()).isEqualTo(IntakeState.CLOSED);
        assertThat(pages.get().uri("/support/programmes/AA?lang=ru"))
                .hasStatusOk()
                .bodyText()
                .contains("приём приостановлен", "С 13.12.2026: приём закрыт.");
        assertThat(pages.get()
                        .uri("/admin/intake/AA/" + Places.AKMOLA + "?lang=ru")
                        .with(People.signedIn(person)))
                .bodyText()
                .contains("Сегодня: приём приостановлен.", "Намечено с 13.12.2026: приём закрыт.");
    }

    @Test
    void what_was_planned_and_set_anew_before_its_day_never_begins() {
        set("AA", IntakeState.CLOSED, false, day(2), null, null);
        set("AA", IntakeState.PAUSED, false, day(5), null, 0);

        assertThat(intakes.of("AA", Places.AKMOLA, day(4)).state()).isEqualTo(IntakeState.OPEN);
        assertThat(intakes.of("AA", Places.AKMOLA, day(5)).state()).isEqualTo(IntakeState.PAUSED);
        assertThatThrownBy(() -> set("AA", IntakeState.OPEN, false, day(0), null, 0))
                .isInstanceOf(StaleEditException.class);
        set("AA", IntakeState.OPEN, false, day(0), null, 1);
        assertThat(intakes.of("AA", Places.AKMOLA, day(6)).state()).isEqualTo(IntakeState.OPEN);
    }

    @Test
    void without_money_a_microcredit_is_asked_for_only_where_returned_money_is_lent_again() {
        set("AA", IntakeState.NO_MONEY, false, day(0), null, null);
        assertThat(refusal("AA")).isEqualTo("intake.refused.NO_MONEY");

        set("AA", IntakeState.NO_MONEY, true, day(0), null, 0);
        assertThat(refusal("AA")).isNull();
    }

    @Test
    void without_money_a_subsidy_waits_where_its_edition_lets_it_wait() {
        set("MILK", IntakeState.NO_MONEY, false, day(0), null, null);
        assertThat(refusal("MILK")).isNull();

        set("MILK", IntakeState.CLOSED, false, day(0), null, 0);
        assertThat(refusal("MILK")).isEqualTo("intake.refused.CLOSED");
    }

    @Test
    void a_ready_application_is_not_sent_while_intake_is_paused_and_is_sent_afterwards() {
        Someone chair = people.villager();
        List<UUID> others = List.of(people.villager().id(), people.villager().id());
        UUID id = new ReadyDrafts(jdbc)
                .make(1, chair.id(), others, Places.ZERENDI_VILLAGE, BigDecimal.TEN)
                .get(0);
        int version = jdbc.sql("select version from loan_application where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        set("AA", IntakeState.PAUSED, false, day(0), day(1), null);

        UUID cooperative = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        for (String page : List.of(
                "/cabinet/applications/start?cooperative=" + cooperative, "/cabinet/applications/" + id + "/check")) {
            assertThat(pages.get().uri(page).with(People.signedIn(chair)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Комиссия жұмыс істемейді.");
        }
        assertThatThrownBy(() -> submission.submit(people.actor(chair), id, UUID.randomUUID(), version))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("intake.refused.PAUSED");
                    assertThat(refused.arguments()).containsExactly(NOTICE.here());
                });
        clock.set(day(2));

        assertThat(submission.submit(people.actor(chair), id, UUID.randomUUID(), version))
                .startsWith("AA-2026-11-");
    }

    @Test
    void everybody_reads_where_nothing_is_taken_and_what_is_left() {
        limits.allot(administrator, OblastMoney.key(Places.AKMOLA), Budget.fresh(new BigDecimal(1_600_000_000)), null);
        set("AA", IntakeState.PAUSED, false, day(0), day(9), null);

        assertThat(pages.get().uri("/support/programmes/AA?lang=kk"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Комиссия жұмыс істемейді.",
                        "уақытша тоқтатылды",
                        "Қалғаны: 1\u00a0600\u00a0000\u00a0000\u00a0₸");
        assertThat(pages.get().uri("/support/programmes/MILK?lang=kk"))
                .bodyText()
                .doesNotContain("Комиссия жұмыс істемейді.")
                .contains("Барлық облыста қабылданады.");
    }

    @Test
    void a_second_editor_overwrites_nothing() {
        set("AA", IntakeState.PAUSED, false, day(0), null, null);

        assertThatThrownBy(() -> set("AA", IntakeState.CLOSED, false, day(0), null, null))
                .isInstanceOfSatisfying(
                        StaleEditException.class,
                        stale ->
                                assertThat(stale.name()).isEqualTo(person.name().full()));
        set("AA", IntakeState.CLOSED, false, day(0), null, 0);
        assertThatThrownBy(() -> set("AA", IntakeState.OPEN, false, day(0), null, 0))
                .isInstanceOf(StaleEditException.class);
        assertThat(of("AA").state()).isEqualTo(IntakeState.CLOSED);
    }

    @Test
    void an_administrator_of_one_oblast_sets_only_its_intake() {
        Setting wanted = new Setting(IntakeState.CLOSED, false, NOTICE, day(0), null, null);

        assertThatThrownBy(() -> intakes.set(administrator, "AA", Places.TURKISTAN, wanted))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> intakes.set(people.actor(people.official(Places.AKMOLA)), "AA", Places.AKMOLA, wanted))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> intakes.set(administrator, "NONE", Places.AKMOLA, wanted))
                .isInstanceOf(NotFoundException.class);
        assertThat(pages.get().uri("/admin/intake?programme=MILK").with(People.signedIn(person)))
                .bodyText()
                .contains("/admin/intake/MILK/" + Places.AKMOLA)
                .contains("/admin/intake?programme=P08")
                .doesNotContain(Places.TURKISTAN, "/admin/intake/AA/", "/admin/intake/P08/");
    }

    @Test
    void a_pause_needs_its_notice_in_three_languages_and_days_in_their_order() {
        String page = "/admin/intake/MILK/" + Places.AKMOLA;

        assertThat(post(page, Map.of("state", "PAUSED", "since", "23.11.2026", "noticeKk", "Себебі")))
                .hasRedirectedUrl(page);
        assertThat(post(
                        page,
                        Map.of(
                                "state", "PAUSED",
                                "since", "23.11.2026",
                                "until", "22.11.2026",
                                "noticeKk", "Себебі",
                                "noticeRu", "Причина",
                                "noticeEn", "Reason")))
                .hasRedirectedUrl(page);
        assertThat(of("MILK").state()).isEqualTo(IntakeState.OPEN);

        assertThat(post(
                        page,
                        Map.of(
                                "state", "PAUSED",
                                "since", "23.11.2026",
                                "noticeKk", "Себебі",
                                "noticeRu", "Причина",
                                "noticeEn", "Reason")))
                .hasRedirectedUrl("/admin/intake?programme=MILK");
        assertThat(of("MILK").notice()).isEqualTo(new Wording("Себебі", "Причина", "Reason"));
    }

    private MvcTestResult post(String page, Map<String, String> typed) {
        var request = pages.post()
                .uri(page)
                .with(csrf())
                .with(People.signedIn(person))
                .param("_owner", person.id().toString())
                .param("version", "");
        typed.forEach(request::param);
        return request.exchange();
    }

    private LocalDate day(int later) {
        return LocalDate.of(2026, 11, 23).plusDays(later);
    }

    private Intake of(String programme) {
        return intakes.of(programme, Places.AKMOLA, clock.today());
    }

    private void set(
            String programme,
            IntakeState state,
            boolean returned,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Integer version) {
        intakes.set(
                administrator, programme, Places.AKMOLA, new Setting(state, returned, NOTICE, since, until, version));
    }

    private @Nullable String refusal(String programme) {
        try {
            intakes.requireTaken(programme, Places.AKMOLA, clock.today());
            return null;
        } catch (RuleViolationException refused) {
            return refused.key();
        }
    }
}
