package kz.yntymaq.review.reopening;

import static kz.yntymaq.support.Refusals.refused;
import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.complaint.Complaints;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.reopening.Reopening.Outcome;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision is taken back by two officials of the office that decided; until the second confirms it nothing changes. */
@PortalTest
class ReopeningsTest {

    private static final String REASON = "Кепіл құжаттары толық емес: бағалау есебі жоқ.";
    private static final long AMOUNT = 5_000_000;

    @Autowired
    Reopenings reopenings;

    @Autowired
    ReopeningDesk desk;

    @Autowired
    Complaints complaints;

    @Autowired
    Decisions decisions;

    @Autowired
    Reviews reviews;

    @Autowired
    RuleAnswers rules;

    @Autowired
    OblastMoney money;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Background background;

    @Autowired
    Interleaving meanwhile;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Cases cases;
    private ReopeningActs acts;
    private Someone chair;
    private Someone first;
    private Someone second;
    private Someone oblast;
    private Someone above;
    private UUID cooperative;
    private UUID id;

    @BeforeEach
    void refused_by_the_district() {
        money.set(Places.AKMOLA, 500_000_000_000L);
        cases = new Cases(jdbc, people, clock);
        acts = new ReopeningActs(reopenings, jdbc);
        chair = people.villager(Places.ZERENDI_VILLAGE);
        first = people.official(Places.ZERENDI);
        second = people.official(Places.ZERENDI);
        oblast = people.official(Places.AKMOLA);
        above = people.official(Places.AKMOLA);
        cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        id = sent();
        refuse();
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    private UUID sent() {
        return cases.sent(
                cooperative,
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                AMOUNT,
                clock.today().plusDays(3));
    }

    private void refuse() {
        decisions.refuse(actor(first), id, UUID.randomUUID(), cases.version(id), "R_6", REASON);
    }

    private Actor actor(Someone person) {
        return people.actor(person);
    }

    /** Another application, approved by the oblast. */
    private void approved() {
        chair = people.villager(Places.ZERENDI_VILLAGE);
        cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        id = sent();
        rules.allMet(first, id);
        reviews.completeDocumentCheck(actor(first), id, UUID.randomUUID(), cases.version(id));
        reviews.conclude(actor(first), id, UUID.randomUUID(), cases.version(id), true, REASON);
        approve();
    }

    private void approve() {
        rules.allMet(oblast, id);
        decisions.approve(actor(oblast), id, UUID.randomUUID(), cases.version(id), REASON, REASON, REASON);
    }

    @Test
    void who_decided_and_works_in_another_district_now_is_told_nothing() {
        people.official(Places.SAIRAM);
        Someone third = people.official(Places.ZERENDI);
        acts.propose(actor(third), id);
        jdbc.sql("""
                        update appointment set office_id = (select id from office where kind = 'AKIMAT' and territory_code = ?)
                         where account_id = ?""").params(Places.SAIRAM, first.id()).update();
        acts.confirm(actor(second), id);
        background.await();
        assertThat(told(third)).contains("reopening.message.office");
        assertThat(told(first)).doesNotContain("reopening.message.office");
    }

    @Test
    void a_confirmed_proposal_brings_a_refused_one_back_to_its_stage_with_new_days_and_all_are_told() {
        Someone helper = people.villager(Places.ZERENDI_VILLAGE);
        new Helpers(jdbc, port).mandate(chair, helper, Power.VIEW, cooperative);
        String submitted = one("select submitted_at::text from loan_application where id = ?");
        acts.propose(actor(first), id);
        assertThat(cases.state(id)).isEqualTo("REFUSED");
        assertThat(events()).endsWith("REFUSED_AT_CHECK");
        assertThat(desk(second)).hasSize(1);
        assertThat(desk(first)).as("nothing to do for who proposed it").isEmpty();
        assertThat(desk(oblast)).as("another office decides on its own").isEmpty();
        clock.advance(Duration.ofDays(1));
        acts.confirm(actor(second), id);

        assertThat(desk(second)).isEmpty();
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(one("select stage from loan_application where id = ?")).isEqualTo("DOCUMENT_CHECK");
        assertThat(one("select due_on::text from loan_application where id = ?"))
                .isEqualTo(calendar.plus(clock.today(), 3).toString());
        assertThat(one("select submitted_at::text from loan_application where id = ?"))
                .isEqualTo(submitted);
        assertThat(events()).endsWith("REFUSED_AT_CHECK", "REOPENED");
        background.await();
        assertThat(told(chair)).contains("application.message.REOPENED");
        assertThat(told(first)).contains("reopening.message.office");
        assertThat(told(second)).as("who confirmed it knows").doesNotContain("reopening.message.office");
        assertThat(told(helper)).contains("reopening.message.helper");
        assertThat(letters()).containsExactly("REFUSED_AT_CHECK", "REOPENED");
        assertThat(jdbc.sql("select lines::text from letter where application_id = ? and event = 'REOPENED'")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("Ошибка учреждения", "Мекеменің қатесі", ReopeningActs.WORDS);

        refused("reopening.error.answered", () -> acts.confirm(actor(second), id));
        refuse();
        complaints.file(actor(chair), id, REASON, UUID.randomUUID()); // against the new refusal
    }

    @Test
    void what_an_approval_held_is_free_again_and_a_later_one_reserves_anew() {
        BigDecimal before = reserved();
        approved();
        assertThat(reserved().subtract(before)).isEqualByComparingTo(BigDecimal.valueOf(AMOUNT));
        acts.propose(actor(oblast), id);
        assertThat(reserved().subtract(before)).isEqualByComparingTo(BigDecimal.valueOf(AMOUNT));
        acts.confirm(actor(above), id);

        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(one("select stage from loan_application where id = ?")).isEqualTo("DECISION");
        assertThat(one("select due_on::text from loan_application where id = ?"))
                .isEqualTo(calendar.plus(clock.today(), 15).toString());
        assertThat(reserved()).isEqualByComparingTo(before);
        background.await();
        assertThat(told(first)).as("who checked and concluded").contains("reopening.message.office");
        assertThat(told(oblast)).contains("reopening.message.office");

        clock.advance(Duration.ofMinutes(1));
        approve();
        assertThat(reserved().subtract(before)).isEqualByComparingTo(BigDecimal.valueOf(AMOUNT));
        clock.advance(Duration.ofMinutes(1));
        decisions.release(actor(oblast), id, UUID.randomUUID(), cases.version(id), REASON);
        assertThat(reserved()).isEqualByComparingTo(before);
        refused("reopening.error.state", () -> acts.propose(actor(oblast), id));
    }

    @Test
    void until_another_official_confirms_it_nothing_changes_and_each_can_end_it() {
        acts.propose(actor(first), id);
        refused("reopening.error.waits", () -> acts.propose(actor(second), id));
        refusedAt("outcome", "reopening.error.same-person", () -> acts.confirm(actor(first), id));
        refusedAt("outcome", "reopening.error.same-person", () -> acts.turnDown(actor(first), id));
        refusedAt("outcome", "reopening.error.not-yours", () -> acts.takeBack(actor(second), id));
        acts.takeBack(actor(first), id);
        refused("reopening.error.answered", () -> acts.confirm(actor(second), id));

        clock.advance(Duration.ofMinutes(1));
        acts.propose(actor(second), id);
        UUID older = acts.waiting(id);
        acts.turnDown(actor(first), id);
        assertThat(told(second)).contains("reopening.message.turned-down");
        clock.advance(Duration.ofMinutes(1));
        acts.propose(actor(second), id);
        refused(
                "reopening.error.answered",
                () -> reopenings.answer(
                        actor(first),
                        id,
                        UUID.randomUUID(),
                        cases.version(id),
                        older,
                        Outcome.CONFIRM,
                        ReopeningActs.WORDS));
        assertThat(cases.state(id)).isEqualTo("REFUSED");
        assertThat(events()).endsWith("REFUSED_AT_CHECK");
    }

    @Test
    void nobody_proposes_or_answers_but_officials_of_the_office_that_decided_who_have_no_part_in_it() {
        for (Someone other : List.of(
                oblast,
                people.official(Places.BURABAY),
                people.official(Places.TURKISTAN),
                people.operatorOfficer(Places.AKMOLA),
                people.auditor(),
                chair)) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> acts.propose(actor(other), id));
        }
        Someone relative = people.official(Places.ZERENDI);
        cases.relative(cooperative, relative);
        refused("review.error.relative", () -> acts.propose(actor(relative), id));
        acts.propose(actor(first), id);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> acts.confirm(actor(oblast), id));
        refused("review.error.relative", () -> acts.confirm(actor(relative), id));
        assertThat(desk(relative)).isEmpty();
        assertThat(cases.state(id)).isEqualTo("REFUSED");
    }

    @Test
    void while_a_complaint_waits_the_office_above_decides_and_a_granted_one_overtakes_a_proposal() {
        acts.propose(actor(first), id);
        complaints.file(actor(chair), id, REASON, UUID.randomUUID());
        refused("reopening.error.complaint", () -> acts.confirm(actor(second), id));
        acts.takeBack(actor(first), id);
        refused("reopening.error.complaint", () -> acts.propose(actor(first), id));

        chair = people.villager(Places.ZERENDI_VILLAGE);
        cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        id = sent();
        refuse();
        acts.propose(actor(first), id);
        complaints.file(actor(chair), id, REASON, UUID.randomUUID());
        grant();
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(one("select state from reopening where application_id = ?")).isEqualTo("OVERTAKEN");
        assertThat(desk(second)).isEmpty();
    }

    @Test
    void an_application_that_was_begun_meanwhile_has_to_end_first() {
        acts.propose(actor(first), id);
        sent();
        refused("reopening.error.other", () -> acts.confirm(actor(second), id));
        acts.takeBack(actor(first), id);
        refused("reopening.error.other", () -> acts.propose(actor(first), id));
    }

    @Test
    void a_page_that_was_open_answers_the_newer_proposal_after_it_was_read_again() {
        acts.propose(actor(first), id);
        String page = "/office/applications/" + id + "/reopening/answer";
        var browser = new PlainBrowser(port);
        browser.signIn(second);
        String open = browser.get(page).body();
        acts.takeBack(actor(first), id);
        acts.propose(actor(first), id);
        assertThat(turnedDown(browser, page, open)).as("the old one").contains("govuk-error-summary");
        turnedDown(browser, page, browser.get(page).body());
        assertThat(one("select state from reopening where application_id = ? and state <> 'TAKEN_BACK'"))
                .isEqualTo("TURNED_DOWN");
    }

    /** Sends the form of a page as it was opened. */
    private static String turnedDown(PlainBrowser browser, String page, String open) {
        var fields = new HashMap<>(Map.of("outcome", "TURN_DOWN", "words", REASON));
        for (String hidden : List.of("_owner", "proposal", "once", "version")) {
            fields.put(hidden, PlainBrowser.hidden(open, hidden));
        }
        return browser.fill(page, fields).body();
    }

    @Test
    void what_the_rule_would_refuse_is_not_offered() {
        acts.propose(actor(first), id);
        String page = "/office/applications/" + id + "/reopening/answer";
        var browser = new PlainBrowser(port);
        browser.signIn(second);
        assertThat(browser.get(page).body()).contains("value=\"CONFIRM\"", "value=\"TURN_DOWN\"");
        complaints.file(actor(chair), id, REASON, UUID.randomUUID());
        assertThat(browser.get(page).body())
                .contains("value=\"TURN_DOWN\"", "y-note--conflict")
                .doesNotContain("value=\"CONFIRM\"");
    }

    @Test
    void of_two_who_act_at_once_one_does_and_the_other_is_refused() throws Exception {
        Someone third = people.official(Places.ZERENDI);
        UUID once = UUID.randomUUID();
        assertThat(Interleaving.failure(meanwhile.meanwhile(
                        () -> acts.propose(actor(first), id, once), run(() -> acts.propose(actor(third), id)))))
                .as("two propose")
                .isNotNull();
        Runnable confirms = () -> acts.confirm(actor(second), id);
        assertThat(Interleaving.failure(
                        meanwhile.meanwhile(confirms, run(() -> acts.answer(actor(third), id, Outcome.CONFIRM)))))
                .as("two confirm")
                .isNotNull();
        assertThat(events()).containsOnlyOnce("REOPENED");

        clock.advance(Duration.ofMinutes(1));
        refuse();
        acts.propose(actor(first), id);
        assertThat(Interleaving.failure(meanwhile.meanwhile(() -> acts.takeBack(actor(first), id), run(confirms))))
                .as("taken back and confirmed")
                .isNotNull();
        assertThat(cases.state(id)).isEqualTo("REFUSED");

        clock.advance(Duration.ofMinutes(1));
        acts.propose(actor(first), id);
        assertThat(Interleaving.failure(meanwhile.meanwhile(
                        confirms, run(() -> complaints.file(actor(chair), id, REASON, UUID.randomUUID())))))
                .as("confirmed and complained of")
                .isNotNull();
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");

        clock.advance(Duration.ofMinutes(1));
        refuse();
        acts.propose(actor(first), id);
        assertThat(Interleaving.failure(meanwhile.meanwhile(
                        () -> complaints.file(actor(chair), id, REASON, UUID.randomUUID()), run(confirms))))
                .as("complained of and confirmed")
                .isNotNull();
        assertThat(cases.state(id)).isEqualTo("REFUSED");
    }

    @Test
    void money_is_released_once_by_two_who_confirm_or_give_up_an_approval_at_once() throws Exception {
        BigDecimal before = reserved();
        approved();
        acts.propose(actor(oblast), id);
        Someone third = people.official(Places.AKMOLA);
        assertThat(Interleaving.failure(meanwhile.meanwhile(
                        () -> acts.confirm(actor(above), id), run(() -> acts.confirm(actor(third), id)))))
                .isNotNull();
        assertThat(reserved()).isEqualByComparingTo(before);
        clock.advance(Duration.ofMinutes(1));
        approve();
        clock.advance(Duration.ofMinutes(1));
        acts.propose(actor(oblast), id);
        int version = cases.version(id);
        assertThat(Interleaving.failure(meanwhile.meanwhile(
                        () -> acts.confirm(actor(above), id),
                        run(() -> decisions.release(actor(oblast), id, UUID.randomUUID(), version, REASON)))))
                .isNotNull();
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(reserved()).isEqualByComparingTo(before);
    }

    private static Callable<Void> run(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    @Test
    void pages_lead_from_the_case_to_the_proposal_and_tell_the_applicant() {
        String office = "/office/applications/" + id;
        String page = office + "/reopening";
        var proposer = browserOf(first);
        assertThat(proposer.get(office + "?lang=ru").body()).contains("href=\"" + page + "\"");
        assertThat(browserOf(oblast).get(office).body()).doesNotContain(page);
        assertThat(proposer.get(page).body())
                .contains(REASON, "порядок самого портала", "решает акимат области", "Документ подделан")
                .doesNotContain("??");
        assertThat(proposer.submit(page, page, Map.of("words", "жоқ")).body())
                .contains("id=\"found-error\"", "id=\"words-error\"", "жоқ");
        proposer.submit(page, page, Map.of("found", "MISTAKE", "words", ReopeningActs.WORDS));
        assertThat(proposer.get(office).body())
                .contains("Отозвать предложение", ReopeningActs.WORDS, "Ошибка учреждения")
                .doesNotContain("href=\"" + page + "\"", "??");

        var answerer = browserOf(second);
        assertThat(answerer.get("/office?lang=ru").body()).contains(page + "/answer", "предложено рассмотреть");
        assertThat(answerer.get(page + "/answer").body())
                .contains(ReopeningActs.WORDS, REASON, "Подтвердить", "Не подтверждать")
                .doesNotContain("Отозвать предложение: решение", "??");
        assertThat(proposer.get(page + "/answer").body())
                .contains("Отозвать предложение: решение")
                .doesNotContain("Не подтверждать");
        Map<String, String> confirmed = Map.of(
                "outcome",
                "CONFIRM",
                "words",
                ReopeningActs.WORDS,
                "proposal",
                acts.waiting(id).toString());
        assertThat(proposer.submit(page + "/answer", page + "/answer", confirmed)
                        .body())
                .contains("id=\"outcome-error\"", "Вы сами это предложили");
        var applicant = browserOf(chair);
        String cabinet = "/cabinet/applications/" + id;
        assertThat(applicant.get(cabinet + "?lang=ru").body())
                .contains("ждёт второе должностное лицо", ReopeningActs.WORDS)
                .doesNotContain("??");
        answerer.submit(page + "/answer", page + "/answer", confirmed);

        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(answerer.get(office).body())
                .contains("Заявку рассматривают заново", second.name().full())
                .doesNotContain(page, "??");
        assertThat(applicant.get(cabinet).body())
                .contains("подтверждено, заявку рассматривают заново", "Заявку рассматривают заново")
                .doesNotContain("??");
    }

    /** The official of the oblast cancels the refusal, as on the page. */
    private void grant() {
        String page = "/office/applications/" + id + "/complaint";
        browserOf(oblast).submit(page, page, Map.of("outcome", "CANCEL", "reason", REASON));
    }

    private PlainBrowser browserOf(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private BigDecimal reserved() {
        return money.of(Places.AKMOLA).reserved();
    }

    /** What stands on a desk of this application. */
    private List<String> desk(Someone official) {
        return desk.desk(actor(official)).stream()
                .map(line -> line.link())
                .filter(link -> link.contains(id.toString()))
                .toList();
    }

    private String one(String sql) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    private List<String> events() {
        return jdbc.sql("select event from application_transition where application_id = ? order by row")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> letters() {
        return jdbc.sql("select event from letter where application_id = ? order by step")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> told(Someone person) {
        return jdbc.sql("select key from inbox_message where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }
}
