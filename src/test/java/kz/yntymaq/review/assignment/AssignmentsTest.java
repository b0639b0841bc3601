package kz.yntymaq.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.Office;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AssignmentsTest {

    private static final String WHY = "Мен басқа ауданға іссапарға кетіп барамын";

    @Autowired
    Assignments assignments;

    @Autowired
    Absences absences;

    @Autowired
    CaseWork work;

    @Autowired
    Reviews reviews;

    @Autowired
    Interleaving interleaving;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Cases cases;
    Someone one;
    Someone other;

    @BeforeEach
    void two_officials_of_a_district() {
        cases = new Cases(jdbc, people, clock);
        jdbc.sql("delete from office_absence").update();
        one = people.official(Places.ZERENDI);
        other = people.official(Places.ZERENDI);
    }

    @Test
    void an_official_takes_a_case_and_a_colleague_reads_who_has_it() {
        UUID id = check();
        assertThat(shown(one, id).key()).isEqualTo("review.work.nobody");
        assignments.take(actor(one), id, key());
        assignments.take(actor(one), id, key());

        assertThat(worker(id)).contains(one.id());
        assertThat(shown(one, id).own()).isTrue();
        assertThat(shown(other, id)).satisfies(seen -> {
            assertThat(seen.worker()).isEqualTo(one.name().full());
            assertThat(seen.mayTake() || seen.mayGive() || seen.mayGiveBack()).isFalse();
            assertThat(seen.history())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.who()).isEqualTo(one.name().full()));
        });
        assertThatThrownBy(() -> assignments.take(actor(other), id, key()))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("review.work.error.taken");
                    assertThat(refused.arguments()).containsExactly(one.name().full());
                });
        assertThatThrownBy(() -> assignments.giveBack(actor(other), id, key()))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> assignments.give(actor(other), id, other.id(), WHY, key()))
                .isInstanceOf(RuleViolationException.class);
        assertThat(audited(id)).containsExactly("review.case-taken");
    }

    @Test
    void whom_a_tie_keeps_chooses_no_successor_and_a_colleague_takes_the_case_over() {
        UUID id = check();
        assignments.take(actor(one), id, key());
        cases.relative(
                jdbc.sql("select applicant_id from loan_application where id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single(),
                one);
        assertThat(shown(one, id)).satisfies(seen -> {
            assertThat(seen.mayTake() || seen.mayGive()).isFalse();
            assertThat(seen.mayGiveBack()).isTrue();
        });
        assertThatThrownBy(() -> assignments.give(actor(one), id, other.id(), WHY, key()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.error.relative"));
        assertThat(shown(other, id).mayTake()).isTrue();
        assignments.take(actor(other), id, key());
        assertThat(worker(id)).contains(other.id());
    }

    @Test
    void of_two_who_take_it_at_the_same_moment_one_has_it() throws Exception {
        UUID id = check();
        Future<?> second = interleaving.meanwhile(() -> assignments.take(actor(one), id, key()), () -> {
            assignments.take(actor(other), id, key());
            return true;
        });
        assertThat(Interleaving.failure(second))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.arguments())
                                .containsExactly(one.name().full()));
        assertThat(worker(id)).contains(one.id());
    }

    @Test
    void it_is_assigned_handed_over_with_a_reason_and_given_back_and_each_is_told() {
        UUID id = check();
        assignments.give(actor(one), id, other.id(), null, key());
        assertThat(worker(id)).contains(other.id());
        assertThat(messages(other)).containsExactly("review.work.message.given");
        assertThatThrownBy(() -> assignments.give(actor(other), id, one.id(), "болмайды", key()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> assignments.give(actor(other), id, other.id(), WHY, key()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("to"));
        UUID press = key();
        assignments.give(actor(other), id, one.id(), WHY, press);
        assignments.give(actor(other), id, one.id(), WHY, press);
        assertThat(worker(id)).contains(one.id());
        assignments.giveBack(actor(one), id, key());
        assertThat(worker(id)).isEmpty();
        assertThat(audited(id))
                .containsExactly("review.case-assigned", "review.case-handed-over", "review.case-given-back");
        assertThat(shown(one, id).history())
                .extracting(WorkHistory.Line::reason)
                .containsExactly(null, WHY, null);
    }

    @Test
    void nobody_gives_it_outside_the_office_or_to_who_may_not_act_on_it() {
        UUID id = check();
        Someone neighbour = people.official(Places.BURABAY);
        Someone part = people.official(Places.ZERENDI);
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, asked_at)
                select gen_random_uuid(), applicant_id, ?, 'WITHDRAWN', 1, now() from loan_application where id = ?""").params(part.id(), id).update();
        for (Someone wrong : List.of(neighbour, part, people.villager())) {
            assertThatThrownBy(() -> assignments.give(actor(one), id, wrong.id(), null, key()))
                    .isInstanceOfSatisfying(
                            FieldViolationException.class,
                            refused -> assertThat(refused.field()).isEqualTo("to"));
        }
        assertThatThrownBy(() -> assignments.take(actor(part), id, key()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.error.own-case"));
        for (Someone foreign : List.of(neighbour, people.auditor(), people.villager())) {
            assertThatThrownBy(() -> assignments.take(actor(foreign), id, key()))
                    .isInstanceOf(NotFoundException.class);
        }
        Someone oblast = people.official(Places.AKMOLA);
        assertThatThrownBy(() -> assignments.take(actor(oblast), id, key()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.work.error.elsewhere"));
        assertThat(worker(id)).isEmpty();
    }

    @Test
    void the_next_stage_of_the_same_office_keeps_who_works_on_it_and_another_office_begins_with_nobody() {
        UUID id = cases.sent(Places.ZERENDI_VILLAGE, Stages.CONCLUSION);
        assignments.take(actor(one), id, key());
        reviews.conclude(actor(other), id, key(), cases.version(id), true, "Жоба ауылға керек, әкімдік қолдайды.");
        assertThat(worker(id)).as("at the oblast now").isEmpty();
        Someone oblast = people.official(Places.AKMOLA);
        assertThat(shown(oblast, id).mayTake()).isTrue();
        assertThat(shown(one, id).mayTake()).isFalse();
        assertThat(shown(one, id).history()).hasSize(1);

        UUID ended = check();
        assignments.take(actor(one), ended, key());
        jdbc.sql("update loan_application set version = version + 1 where id = ?")
                .param(ended)
                .update();
        assertThat(worker(ended)).as("nothing moved").contains(one.id());
        jdbc.sql(
                        "update loan_application set state = 'WITHDRAWN', stage = null, stage_kind = null, acting_level = null where id = ?")
                .param(ended)
                .update();
        assertThat(worker(ended)).isEmpty();
    }

    @Test
    void whose_appointment_ends_leaves_no_case_and_the_office_is_told() {
        UUID id = check();
        UUID second = check();
        assignments.take(actor(one), id, key());
        assignments.take(actor(one), second, key());
        UUID office = jdbc.sql("select office_id from appointment where account_id = ?")
                .param(one.id())
                .query(UUID.class)
                .single();
        UUID by = people.administrator().id();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                    .param(one.id())
                    .update();
            events.publishEvent(new Office.Left(one.id(), office, by));
        });
        assertThat(worker(id)).isEmpty();
        assertThat(worker(second)).isEmpty();
        assertThat(messages(other)).containsExactly("review.work.message.left");
        assertThat(audited(id)).containsExactly("review.case-taken", "review.case-left");
        assertThatThrownBy(() -> assignments.give(actor(other), id, one.id(), null, key()))
                .isInstanceOf(FieldViolationException.class);
    }

    @Test
    void a_deputy_sees_the_cases_of_who_is_away_until_the_last_day_and_acts_in_the_own_name() {
        UUID id = check();
        assignments.take(actor(one), id, key());
        LocalDate today = clock.today();
        absences.enter(actor(one), one.id(), other.id(), today, today.plusDays(1), key());
        assertThat(messages(other)).containsExactly("review.absence.message.deputy");
        var browser = signedIn(other);
        assertThat(browser.get("/office?tab=mine&lang=ru").body()).contains(id.toString(), "замещаете вы");
        assertThat(shown(other, id).key()).isEqualTo("review.work.for-absent");
        assignments.give(actor(other), id, other.id(), WHY, key());
        assertThat(worker(id)).contains(other.id());
        assertThat(jdbc.sql("select by_account from case_work where application_id = ? and act = 'HANDED_OVER'")
                        .param(id)
                        .query(UUID.class)
                        .single())
                .isEqualTo(other.id());
        UUID third = check();
        assignments.take(actor(one), third, key());
        clock.set(today.plusDays(2));
        assertThat(absences.standsFor(other.id())).isEmpty();
        assertThat(browser.get("/office?tab=mine").body()).doesNotContain(third.toString());
    }

    @Test
    void absences_that_overlap_are_refused_by_their_field_and_an_early_return_ends_one() {
        LocalDate today = clock.today();
        Someone third = people.official(Places.ZERENDI);
        absences.enter(actor(third), one.id(), other.id(), today.plusDays(2), today.plusDays(5), key());
        assertThat(messages(one)).containsExactly("review.absence.message.away-by");
        assertField("deputy", one, one, today.plusDays(9), today.plusDays(9));
        assertField("from", one, third, today.minusDays(1), today.plusDays(1));
        assertField("to", one, third, today.plusDays(9), today.plusDays(8));
        assertField("to", one, third, today.plusDays(9), today.plusYears(2));
        assertField("from", one, third, today.plusDays(5), today.plusDays(8));
        assertField("deputy", third, one, today.plusDays(4), today.plusDays(4));
        assertField("person", other, third, today.plusDays(1), today.plusDays(2));
        assertField("deputy", one, people.official(Places.BURABAY), today.plusDays(9), today.plusDays(9));

        UUID id = absences.ofOffice(actor(one)).stream()
                .filter(each -> each.person().equals(one.id()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> absences.end(actor(other), id, key())).isInstanceOf(NotFoundException.class);
        absences.end(actor(one), id, key());
        absences.enter(actor(one), one.id(), other.id(), today.plusDays(5), today.plusDays(8), key());
        assertThatThrownBy(() -> absences.enter(
                        actor(people.auditor()), one.id(), other.id(), today.plusDays(20), today.plusDays(21), key()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_entered_for_a_colleague_begins_on_the_next_working_day_and_ends_when_the_colleague_opens_any_page() {
        LocalDate today = clock.today();
        UUID id = check();
        assignments.take(actor(one), id, key());
        assertThatThrownBy(() -> absences.enter(actor(other), one.id(), other.id(), today, today.plusDays(3), key()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.absence.error.for-colleague"));
        absences.enter(actor(other), one.id(), other.id(), today.plusDays(1), today.plusDays(3), key());
        assertThat(messages(one)).containsExactly("review.absence.message.away-by");
        assertThatThrownBy(() -> assignments.give(actor(other), id, other.id(), WHY, key()))
                .isInstanceOf(RuleViolationException.class);
        signedIn(one).get("/office");
        assertThat(absences.ofOffice(actor(one))).as("not begun yet").hasSize(1);

        clock.set(today.plusDays(1));
        assertThat(absences.standsFor(other.id())).containsExactly(one.id());
        signedIn(one).get("/cabinet/inbox");
        assertThat(absences.standsFor(other.id())).isEmpty();
        assertThat(messages(other)).containsExactly("review.absence.message.back");

        absences.enter(actor(one), one.id(), other.id(), today.plusDays(1), today.plusDays(3), key());
        signedIn(one).get("/office");
        assertThat(absences.standsFor(other.id()))
                .as("entered for the own person")
                .containsExactly(one.id());

        LocalDate friday = LocalDate.of(2026, 11, 27);
        clock.set(friday);
        LocalDate sunday = friday.plusDays(2);
        assertThatThrownBy(() -> absences.enter(actor(one), other.id(), one.id(), sunday, sunday, key()))
                .as("the colleague is told on a day on which people work")
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.absence.error.for-colleague"));
        absences.enter(actor(one), other.id(), one.id(), friday.plusDays(3), friday.plusDays(3), key());
        assertThat(signedIn(one).get("/office/absences?lang=ru").body()).contains("(отсутствует: 30 ноября 2026");
    }

    @Test
    void an_absence_that_has_ended_ends_no_second_time_and_one_to_come_is_called_off() {
        LocalDate today = clock.today();
        absences.enter(actor(one), one.id(), other.id(), today, today, key());
        absences.enter(actor(other), one.id(), other.id(), today.plusDays(4), today.plusDays(5), key());
        List<UUID> both =
                absences.ofOffice(actor(one)).stream().map(Absence::id).toList();
        assertThat(signedIn(one).get("/office/absences?lang=ru").body()).contains("Снова на работе", "Отменить период");
        absences.end(actor(one), both.get(0), key());
        absences.end(actor(one), both.get(0), key());
        absences.end(actor(other), both.get(1), key());
        assertThat(messages(other)).containsExactly("review.absence.message.deputy", "review.absence.message.back");
        assertThat(messages(one)).containsExactly("review.absence.message.away-by", "review.absence.message.over");
        assertThatThrownBy(() -> absences.end(actor(people.auditor()), both.get(0), key()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_case_goes_to_no_absent_colleague_whom_the_giver_replaces_and_the_list_says_who_is_away() {
        LocalDate today = clock.today();
        Someone third = people.official(Places.ZERENDI);
        UUID id = check();
        assignments.take(actor(other), id, key());
        absences.enter(actor(one), one.id(), other.id(), today, today, key());
        assertThatThrownBy(() -> assignments.give(actor(other), id, one.id(), WHY, key()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.work.error.away"));
        String page = "/office/applications/" + id + "/colleague?lang=ru";
        assertThat(signedIn(other).get(page).body())
                .contains("<option value=\"" + third.id() + "\"")
                .doesNotContain("<option value=\"" + one.id() + "\"", "<option value=\"" + other.id() + "\"");
        assignments.give(actor(other), id, third.id(), WHY, key());
        assertThat(signedIn(third).get(page).body())
                .contains(one.name().full() + " – отсутствует", other.name().full())
                .doesNotContain("<option value=\"" + third.id() + "\"");
        assertThatThrownBy(() -> assignments.giveBack(actor(people.auditor()), id, key()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_form_whose_key_is_missing_is_shown_again_in_the_portals_own_words_with_a_new_one() {
        var browser = signedIn(one);
        browser.get("/office/absences?lang=ru");
        for (Map<String, String> key : List.of(Map.<String, String>of(), Map.of("once", ""))) {
            var typed = new HashMap<>(key);
            typed.put("_owner", one.id().toString());
            typed.put("to", "31.12.2026");
            assertThat(browser.fill("/office/absences", typed).body())
                    .contains("Страница отправлена не полностью", "31.12.2026")
                    .containsPattern("name=\"once\" value=\"[0-9a-f-]{36}\"")
                    .doesNotContain("равняться null", "href=\"#once\"");
        }
    }

    @Test
    void of_two_absences_entered_at_the_same_moment_one_is_refused() throws Exception {
        LocalDate today = clock.today();
        Future<?> second = interleaving.meanwhile(
                () -> absences.enter(actor(one), one.id(), other.id(), today, today, key()), () -> {
                    absences.enter(actor(other), other.id(), one.id(), today, today, key());
                    return true;
                });
        assertThat(Interleaving.failure(second)).isInstanceOf(FieldViolationException.class);
    }

    @Test
    void the_pages_of_a_case_and_of_the_queue_say_who_works_on_it() {
        UUID id = check();
        String here = "/office/applications/" + id;
        var browser = signedIn(one);
        assertThat(browser.get("/office?tab=unassigned&lang=ru").body()).contains(id.toString(), "Никем не взяты");
        assertThat(browser.get(here + "?lang=ru").body()).contains("Беру себе", here + "/colleague");
        browser.press(here, here + "/take", Map.of("once", key().toString()));
        assertThat(browser.get(here).body()).contains("Этой заявкой занимаетесь вы", "Передать коллеге");
        assertThat(browser.get("/office?tab=mine").body()).contains(id.toString());
        assertThat(browser.get("/office?tab=unassigned").body()).doesNotContain(id.toString());
        assertThat(browser.get("/office?tab=office&worker=" + other.id()).body())
                .doesNotContain(id.toString());
        assertThat(browser.get("/office?tab=office&worker=" + one.id()).body()).contains(id.toString());
        assertThat(signedIn(other).get(here + "/colleague?lang=ru").body())
                .contains("Передать заявку может только тот, кто ею занимается");
    }

    private void assertField(String field, Someone person, Someone deputy, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> absences.enter(actor(one), person.id(), deputy.id(), from, to, key()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private UUID check() {
        Stage stage = Stages.DOCUMENT_CHECK;
        return cases.sent(Places.ZERENDI_VILLAGE, stage);
    }

    private CaseWork.Shown shown(Someone official, UUID id) {
        Actor actor = actor(official);
        return work.of(actor, reviews.read(actor, id));
    }

    private Optional<UUID> worker(UUID id) {
        List<@Nullable UUID> found = jdbc.sql("select worker_id from loan_application where id = ?")
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return Optional.ofNullable(found.get(0));
    }

    private List<String> messages(Someone person) {
        return jdbc.sql("select key from inbox_message where account_id = ? and key like 'review.%' order by at")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private List<String> audited(UUID id) {
        return jdbc.sql("""
                select action from audit_entry
                 where subject = (select number from loan_application where id = ?) and action like 'review.%' order by position""").param(id).query(String.class).list();
    }

    private PlainBrowser signedIn(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private Actor actor(Someone person) {
        return people.actor(person);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
