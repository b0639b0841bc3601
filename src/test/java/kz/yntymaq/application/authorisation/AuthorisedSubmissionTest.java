package kz.yntymaq.application.authorisation;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.answer.Elsewhere;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.submission.HandingIn;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Decided;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-operative sends nothing without a decision of its members, and no decision serves more than it was made for. */
@PortalTest
class AuthorisedSubmissionTest {

    private static final BigDecimal SUM = new BigDecimal("9000000");
    private static final BigDecimal TIYN = new BigDecimal("0.01");
    private static final String MISSING = "application.error.authorisation";

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    AuthorisedApplications authorised;

    @Autowired
    ApplicationRepository repository;

    @Autowired
    Submission submission;

    @Autowired
    HandingIn handing;

    @Autowired
    FieldReader fields;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Decided decided;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Interleaving meanwhile;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    private Someone person;
    private Actor chair;
    private UUID cooperative;
    private UUID draft;

    @BeforeEach
    void a_whole_draft_on_which_nobody_decided() {
        person = people.villager(Places.ZERENDI_VILLAGE);
        chair = people.actor(person);
        List<UUID> others = List.of(people.villager().id(), people.villager().id());
        draft = new ReadyDrafts(jdbc)
                .make(1, person.id(), others, Places.ZERENDI_VILLAGE, SUM)
                .get(0);
        cooperative = applications.findOfChair(chair, draft).getApplicantId();
        forget(cooperative);
    }

    @Test
    void without_a_decision_it_is_not_sent_and_the_pages_say_what_to_do() {
        refused(MISSING, () -> submit(draft));
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        String page = "/cabinet/applications/" + draft;
        assertThat(browser.get(page + "?lang=ru").body()).contains("Нужно решение общего собрания", "Решения нет");
        String check = browser.get(page + "/check?lang=ru").body();
        assertThat(check)
                .contains(
                        "Без него заявку отправить нельзя",
                        "должна быть не меньше 9\u00a0000\u00a0000\u00a0₸",
                        "порядок самого портала",
                        "/cabinet/cooperatives/" + cooperative + "/meetings",
                        "/cabinet/cooperatives/" + cooperative + "/authorisations/new")
                .doesNotContain("name=\"confirmed\"");
        for (var language : Map.of(
                        "kk", "сай жалпы жиналыстың шешімі жоқ",
                        "ru", "решение собрания, прошедшего вне портала",
                        "en", "Hold a meeting, or record the decision")
                .entrySet()) {
            String answer = browser.press(
                            page + "/check?lang=" + language.getKey(),
                            page + "/check",
                            Map.of(
                                    "_owner", person.id().toString(),
                                    "once", UUID.randomUUID().toString(),
                                    "version", String.valueOf(version(draft)),
                                    "confirmed", "true"))
                    .body();
            assertThat(answer).contains(language.getValue());
        }
        assertThat(state(draft)).isEqualTo("DRAFT");
    }

    @Test
    void a_decision_of_a_tiyn_less_does_not_cover_it_and_one_of_the_sum_does() {
        decided.on(chair, cooperative, "AA", SUM.subtract(TIYN));
        decided.on(chair, cooperative, "AAL", SUM);
        refused(MISSING, () -> submit(draft));
        UUID fits = decided.on(chair, cooperative, "AA", SUM);
        decided.on(chair, cooperative, "AA", SUM.add(TIYN));
        submit(draft);
        assertThat(state(draft)).isEqualTo("SUBMITTED");
        assertThat(under(draft)).as("the nearest sum").isEqualTo(fits);
    }

    @Test
    void a_decision_is_used_by_what_stands_and_free_again_after_a_withdrawal() {
        UUID only = decided.on(chair, cooperative, "AA", SUM);
        submit(draft);
        jdbc.sql("drop index if exists loan_application_one_open").update();
        UUID second = another();
        refused(MISSING, () -> submit(second));
        submission.withdraw(chair, draft, version(draft), null);
        submit(second);
        assertThat(under(second)).isEqualTo(only);
        assertThat(standing(draft)).isFalse();
    }

    @Test
    void of_two_applications_on_one_decision_at_the_same_moment_one_is_sent() throws Exception {
        decided.on(chair, cooperative, "AA", SUM);
        jdbc.sql("drop index if exists loan_application_one_open").update();
        UUID second = another();
        int shown = version(second);
        var later = meanwhile.meanwhile(
                () -> submit(draft), () -> submission.submit(chair, second, UUID.randomUUID(), shown));
        assertThat(Interleaving.failure(later))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage(MISSING);
        assertThat(state(draft)).isEqualTo("SUBMITTED");
        assertThat(state(second)).isEqualTo("DRAFT");
    }

    @Test
    void what_is_corrected_keeps_its_own_decision_and_needs_another_for_a_greater_sum() {
        var less = new BigDecimal("8000000");
        var more = new BigDecimal("8000000.01");
        amount(less);
        UUID first = decided.on(chair, cooperative, "AA", less);
        submit(draft);
        decided.on(chair, cooperative, "AA", less.subtract(BigDecimal.ONE));
        askForTheAmount();
        amount(less.subtract(BigDecimal.ONE));
        sendBack();
        assertThat(under(draft)).as("its own, though another is nearer").isEqualTo(first);

        askForTheAmount();
        amount(more);
        refused(MISSING, this::sendBack);
        UUID greater = decided.on(chair, cooperative, "AA", more);
        sendBack();
        assertThat(under(draft)).isEqualTo(greater);
    }

    @Test
    void what_was_sent_before_decisions_were_asked_for_is_sent_back_without() {
        decided.on(chair, cooperative, "AA", SUM);
        submit(draft);
        jdbc.sql("delete from application_authorisation where application_id = ?")
                .param(draft)
                .update();
        forget(cooperative);
        askForTheAmount();
        amount(SUM.subtract(BigDecimal.ONE));
        sendBack();
        assertThat(state(draft)).isEqualTo("SUBMITTED");
    }

    @Test
    void subsidies_draw_on_one_decision_and_none_that_was_made_after_they_were_handed_in() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Actor head = people.actor(made.chair());
        UUID first = subsidies.milk(head, made, "KZ-AU-1");
        forget(made.id());
        refused(MISSING, () -> subsidies.handedIn(head, first, TestClock.START));
        BigDecimal sum = authorised
                .of(applications.findOfChair(head, first))
                .orElseThrow()
                .sum();
        BigDecimal twice = sum.add(sum);
        decided.on(head, made.id(), "MILK", twice.subtract(TIYN));
        subsidies.handedIn(head, first, TestClock.START);
        UUID second = subsidies.milk(head, made, "KZ-AU-2");
        jdbc.sql("delete from recorded_authorisation where cooperative_id = ? and tenge > ?")
                .params(made.id(), twice)
                .update();
        refused(MISSING, () -> subsidies.handedIn(head, second, TestClock.START));

        clock.set(LocalDate.of(2026, 11, 25));
        decided.on(head, made.id(), "MILK", sum, LocalDate.of(2026, 11, 25));
        refused(MISSING, () -> subsidies.handedIn(head, second, TestClock.START));
        subsidies.handedIn(head, second, clock.instant());
        assertThat(state(second)).isEqualTo("SUBMITTED");
    }

    @Test
    void what_was_handed_in_before_any_decision_is_kept_as_a_fact_and_marked_for_the_official() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Actor head = people.actor(made.chair());
        UUID milk = subsidies.milk(head, made, "KZ-AU-31");
        forget(made.id());
        refused(MISSING, () -> subsidies.handedIn(head, milk, TestClock.START));
        var chairs = new PlainBrowser(port);
        chairs.signIn(made.chair());
        assertThat(chairs.get("/cabinet/applications/" + milk + "/handed-in?lang=ru")
                        .body())
                .contains("В тот день решения членов не было");
        Application draft = applications.findOfChair(head, milk);
        handing.handedIn(head, milk, draft.getVersion(), new Elsewhere("ГИСС-Ф-1", TestClock.START), true);
        assertThat(state(milk)).isEqualTo("SUBMITTED");
        assertThat(authorised.isWithout(applications.findOfChair(head, milk))).isTrue();
        var official = new PlainBrowser(port);
        official.signIn(people.official(Places.ZERENDI.substring(0, 2) + "0000000"));
        assertThat(official.get("/office/applications/" + milk + "?lang=ru").body())
                .contains("решения членов о ней не было");
    }

    @Test
    void a_decision_that_covers_it_is_taken_whatever_was_ticked() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Actor head = people.actor(made.chair());
        UUID milk = subsidies.milk(head, made, "KZ-AU-41");
        Application draft = applications.findOfChair(head, milk);
        handing.handedIn(head, milk, draft.getVersion(), new Elsewhere("ГИСС-Ф-2", TestClock.START), true);
        assertThat(authorised.isWithout(applications.findOfChair(head, milk))).isFalse();
    }

    @Test
    void the_official_sees_the_decision_and_that_the_portal_did_not_see_its_vote() {
        decided.on(chair, cooperative, "AA", SUM);
        submit(draft);
        var official = new PlainBrowser(port);
        official.signIn(people.official(Places.ZERENDI));
        assertThat(official.get("/office/applications/" + draft + "?lang=ru").body())
                .contains(
                        "Вне портала, внёс председатель",
                        "Портал этого голосования не видел",
                        "Протокол № 7",
                        "3 × 3 ≥ 2 × 3",
                        "2 × 3 &gt; 3");
    }

    private void forget(UUID of) {
        jdbc.sql("delete from recorded_authorisation where cooperative_id = ?")
                .param(of)
                .update();
    }

    /** A second draft for the same programme, which the portal itself does not let begin. */
    private UUID another() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into loan_application (id, programme, applicant_id, state, village_code, oblast_code, district_code,
                               direction, amount, answers, edited_by, edited_at, created_at, version)
                        select :id, programme, applicant_id, 'DRAFT', village_code, oblast_code, district_code,
                               direction, amount, answers, edited_by, edited_at, created_at, 0
                          from loan_application where id = :draft""").param("id", id).param("draft", draft).update();
        jdbc.sql("""
                        insert into application_transition (application_id, row, by_account, at, to_state, event)
                        values (?, 0, ?, now(), 'DRAFT', 'STARTED')""").params(id, person.id()).update();
        jdbc.sql("""
                        insert into stored_file (id, owner_kind, owner_id, purpose, name, media_type, size, sha256, stored_by, stored_at, version)
                        select gen_random_uuid(), owner_kind, :id, purpose, name, media_type, size, sha256, stored_by, stored_at, 0
                          from stored_file where owner_id = :draft""").param("id", id).param("draft", draft).update();
        return id;
    }

    private void submit(UUID id) {
        submission.submit(chair, id, UUID.randomUUID(), version(id));
    }

    private void sendBack() {
        submission.sendBack(chair, draft, UUID.randomUUID(), version(draft), null);
    }

    /** With what the purchases cost beyond it as own money. */
    private void amount(BigDecimal sum) {
        applications.fill(
                chair,
                draft,
                version(draft),
                "amount",
                Given.terms(sum, 60, 12).with("OWN_MONEY", SUM.subtract(sum).toPlainString()));
    }

    private void askForTheAmount() {
        transaction.executeWithoutResult(status -> {
            Application asked = repository.findById(draft).orElseThrow();
            asked.askForCorrections(
                    List.of(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, "неге?")),
                    fields.read(asked),
                    people.official(Places.ZERENDI).id(),
                    clock.instant(),
                    clock.today(),
                    clock.today().plusDays(14));
        });
    }

    private UUID under(UUID id) {
        return jdbc.sql("select authorisation_id from application_authorisation where application_id = ? and standing")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private boolean standing(UUID id) {
        return jdbc.sql("select standing from application_authorisation where application_id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private String state(UUID id) {
        return jdbc.sql("select state from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int version(UUID id) {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
