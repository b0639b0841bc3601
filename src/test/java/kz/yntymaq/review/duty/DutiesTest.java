package kz.yntymaq.review.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.waiting.WaitingLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The duties of a milk subsidy: written down a year, and two breached ones in a row suspend what is applied for next. */
@PortalTest
class DutiesTest {

    private static final String WORDS = "Статистика есебі бойынша жалпы өнім азайған.";

    @LocalServerPort
    int port;

    @Autowired
    Duties duties;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationRules rules;

    @Autowired
    Decisions decisions;

    @Autowired
    RuleAnswers answers;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WaitingLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Made cooperative;
    Actor chair;
    Someone oblast;
    Actor official;
    UUID approved;

    @BeforeEach
    void an_approved_sale() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
        oblast = people.official(Places.AKMOLA);
        official = people.actor(oblast);
        approved = subsidies.milk(chair, cooperative, "KZ-D-" + UUID.randomUUID());
        subsidies.handedIn(chair, approved, TestClock.START);
        answers.allMet(oblast, approved);
        decisions.approve(
                official,
                approved,
                UUID.randomUUID(),
                version(),
                "Деректер толық, өлшемшарттарға сай келеді.",
                null,
                null);
    }

    private int version() {
        return applications.findOfChair(chair, approved).getVersion();
    }

    private void record(int year, DutyOutcome outcome, LocalDate day) {
        duties.record(official, approved, UUID.randomUUID(), version(), "D1", year, outcome, day, true, WORDS);
    }

    private Outcome suspended(UUID next) {
        return transaction.execute(status -> rules.tell(applications.findOfChair(chair, next))).stream()
                .filter(told -> told.entry().code().equals("M11"))
                .findFirst()
                .orElseThrow()
                .finding()
                .outcome();
    }

    @Test
    void a_year_before_the_approval_or_to_come_and_another_duty_are_refused() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> record(2020, DutyOutcome.BREACHED, day))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("year"));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> record(2027, DutyOutcome.BREACHED, day));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> record(2026, DutyOutcome.BREACHED, day.plusDays(1)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("day"));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> duties.record(
                        official,
                        approved,
                        UUID.randomUUID(),
                        version(),
                        "D9",
                        2026,
                        DutyOutcome.MET,
                        day,
                        true,
                        WORDS))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("duty"));
        Actor other = people.actor(people.official(Places.TURKISTAN));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> duties.record(
                        other, approved, UUID.randomUUID(), version(), "D1", 2026, DutyOutcome.MET, day, true, WORDS));
    }

    @Test
    void two_breached_years_suspend_what_is_applied_for_until_the_time_is_over_or_a_year_proves_to_be_met() {
        UUID next = subsidies.milk(chair, cooperative, "KZ-D-N" + UUID.randomUUID());
        record(2024, DutyOutcome.BREACHED, LocalDate.of(2026, 2, 10));
        assertThat(suspended(next)).as("one year is none").isEqualTo(Outcome.MET);
        record(2025, DutyOutcome.BREACHED, LocalDate.of(2026, 11, 23));
        assertThat(suspended(next)).isEqualTo(Outcome.NOT_MET);
        clock.set(LocalDate.of(2027, 11, 22));
        assertThat(suspended(next)).isEqualTo(Outcome.NOT_MET);
        clock.set(LocalDate.of(2027, 11, 23));
        assertThat(suspended(next)).as("a year later").isEqualTo(Outcome.MET);
        clock.set(LocalDate.of(2026, 11, 24));
        assertThat(suspended(next)).isEqualTo(Outcome.NOT_MET);
        record(2025, DutyOutcome.FORCE_MAJEURE, LocalDate.of(2026, 11, 24));
        assertThat(suspended(next)).isEqualTo(Outcome.MET);
    }

    @Test
    void an_offer_of_a_part_stands_on_the_page_of_the_application_with_its_last_day_until_it_is_over() {
        jdbc.sql("""
                insert into waiting_offer (id, application_id, oblast_code, fund, tenge, offered_at, offered_on, answer_by,
                    state, version)
                values (?, ?, ?, 'MILK', 1000, now(), '2026-11-23', '2026-11-25', 'OPEN', 0)""").params(UUID.randomUUID(), approved, Places.AKMOLA).update();
        String page = "/cabinet/applications/" + approved + "?lang=ru";
        var own = new PlainBrowser(port);
        own.signIn(cooperative.chair());
        assertThat(own.get(page).body())
                .contains("Вам предлагают часть суммы: 1", "Последний день для ответа: 25 ноября 2026", "Ответить")
                .doesNotContain("??");
        jdbc.sql("update waiting_offer set state = 'LAPSED', ended_at = now() where application_id = ?")
                .param(approved)
                .update();
        assertThat(own.get(page).body()).doesNotContain("Вам предлагают часть суммы");
    }

    @Test
    void that_the_sum_was_reached_is_kept_as_vouched_beside_what_the_portal_itself_approved() {
        record(2026, DutyOutcome.MET, LocalDate.of(2026, 11, 23));
        String approvedHere = jdbc.sql(
                        "select approved_tenge = (select amount from loan_application where id = application_id)"
                                + " from duty_record where application_id = ? and sum_reached")
                .param(approved)
                .query(String.class)
                .single();
        assertThat(approvedHere).isEqualTo("t");
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        assertThat(office.get("/office/applications/" + approved + "?lang=ru").body())
                .contains("Подтвердил сотрудник, который внёс запись. На портале за 2026 год одобрено", "это меньше")
                .doesNotContain("??");
    }

    @Test
    void a_breach_stays_when_an_unpaid_place_is_given_up_and_nothing_more_is_recorded_of_it() {
        UUID next = subsidies.milk(chair, cooperative, "KZ-D-N" + UUID.randomUUID());
        record(2024, DutyOutcome.BREACHED, LocalDate.of(2026, 2, 10));
        record(2025, DutyOutcome.BREACHED, LocalDate.of(2026, 11, 23));
        assertThat(suspended(next)).isEqualTo(Outcome.NOT_MET);
        transaction.executeWithoutResult(
                status -> lists.leave(chair.accountId(), approved, WaitingLists.LeaveReason.GIVEN_UP));
        assertThat(suspended(next))
                .as("a duty is of the applicant and the year, so nobody is free of it by giving a place up")
                .isEqualTo(Outcome.NOT_MET);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> record(2026, DutyOutcome.BREACHED, LocalDate.of(2026, 11, 23)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("review.error.stage"));
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        assertThat(office.get("/office/applications/" + approved + "?lang=ru").body())
                .doesNotContain("/duties\"", "??");
        var own = new PlainBrowser(port);
        own.signIn(cooperative.chair());
        assertThat(own.get("/cabinet/applications/" + approved + "?lang=ru").body())
                .contains("Претендент отказался от места")
                .doesNotContain("стоит в листе ожидания", "??");
    }

    @Test
    void a_duty_of_the_approval_is_not_found_breached_before_it() {
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> duties.record(
                        official,
                        approved,
                        UUID.randomUUID(),
                        version(),
                        "D2",
                        2026,
                        DutyOutcome.BREACHED,
                        LocalDate.of(2026, 11, 22),
                        false,
                        WORDS))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("review.duty.error.day"));
    }

    @Test
    void the_pages_show_the_duties_and_what_was_recorded() {
        var office = new PlainBrowser(port);
        office.signIn(oblast);
        String here = "/office/applications/" + approved;
        String page = here + "/duties";
        assertThat(office.get(here + "?lang=ru").body())
                .contains(page + "\"", "не снижать валовую продукцию")
                .doesNotContain("??");
        assertThat(office.get(page).body())
                .contains("Какое обязательство", "name=\"sumReached\"")
                .doesNotContain("??");
        var typed = new HashMap<>(Map.of(
                "_owner", oblast.id().toString(),
                "once", UUID.randomUUID().toString(),
                "version", String.valueOf(version()),
                "duty", "D1",
                "year", "2026",
                "outcome", "BREACHED",
                "day", "23.11.2026"));
        assertThat(office.press(page, page, typed).body()).contains("id=\"words-error\"");
        typed.put("words", WORDS);
        assertThat(office.press(page, page, typed).body())
                .contains("только когда субсидии достигли суммы", "value=\"2026\"")
                .doesNotContain("??");
        typed.put("sumReached", "true");
        typed.put("year", "1990");
        assertThat(office.press(page, page, typed).body()).contains("Год не раньше 2021");
        typed.put("year", "2026");
        assertThat(office.press(page, page, typed).body())
                .contains("Сведения об обязательстве внесены", "Запись за 2026 год", "не выполнено")
                .contains("против прошлого года. 2026 год: не выполнено. " + WORDS)
                .doesNotContain("D1 2026", "??");
        assertThat(jdbc.sql("select detail from audit_entry where action = 'application.duty-recorded' and subject = ?")
                        .param(applications.findOfChair(chair, approved).getNumber())
                        .query(String.class)
                        .list())
                .as("no free words in the log")
                .containsExactly("DUTY_RECORDED");
        var own = new PlainBrowser(port);
        own.signIn(cooperative.chair());
        assertThat(own.get("/cabinet/applications/" + approved + "?lang=ru").body())
                .contains("Запись за 2026 год", WORDS)
                .contains("против прошлого года. 2026 год: не выполнено. " + WORDS)
                .doesNotContain(page, "D1 2026", "??");
        UUID lorry = subsidies.tankLorry(chair, cooperative, "KZ-D-L" + UUID.randomUUID());
        subsidies.handedIn(chair, lorry, TestClock.START);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> duties.record(
                        official,
                        lorry,
                        UUID.randomUUID(),
                        applications.findOfChair(chair, lorry).getVersion(),
                        "D1",
                        2026,
                        DutyOutcome.MET,
                        LocalDate.of(2026, 11, 23),
                        true,
                        WORDS))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("review.error.stage"));
    }
}
