package kz.yntymaq.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.draft.GivenUpDrafts;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.programme.edition.Basis;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Decided;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class SubmissionTest {

    @Autowired
    GivenUpDrafts givenUp;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationRepository repository;

    @Autowired
    Submission submission;

    @Autowired
    Decided decided;

    @Autowired
    ApplicationRules rules;

    @Autowired
    ApplicationEditions editions;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    FieldReader fields;

    @Autowired
    WaitingList queue;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    Interleaving waiting;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    @Test
    void what_was_sent_in_the_time_of_an_edition_keeps_it_and_its_index() {
        clock.set(LocalDate.of(2026, 5, 4));
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(people.actor(chair), id, UUID.randomUUID(), version(id));

        clock.set(LocalDate.of(2027, 5, 4));

        assertThat(repository.findById(id).orElseThrow().getAnswers().rulesAtSending())
                .containsEntry("AmountWithinLimit", "MET")
                .containsEntry("ActivityIsInCharter", "TO_CHECK");
        Basis kept = repository.findById(id).orElseThrow().getBasis();
        assertThat(kept.editionId()).isEqualTo("AA-2025-06-16");
        assertThat(kept.mci()).isEqualByComparingTo("4325");
        assertThat(editions.of(repository.findById(id).orElseThrow()).actNumber())
                .isEqualTo("53");
        assertThat(pages.get().uri("/cabinet/applications/" + id + "?lang=ru").with(People.signedIn(chair)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void two_hundred_at_once_get_numbers_without_gaps_in_the_order_of_commits() throws Exception {
        Someone chair = people.villager(Places.BURABAY_KATARKOL);
        Someone other = people.villager(Places.SAIRAM_KARAMURT);
        var ready = new ArrayList<UUID>();
        for (int i = 0; i < 200; i++) {
            ready.add(i % 4 == 0 ? ready(other, Places.SAIRAM_KARAMURT) : ready(chair, Places.BURABAY_KATARKOL));
        }
        var presses = ready.stream()
                .<Callable<String>>map(id -> () -> {
                    Actor actor = people.actor(ready.indexOf(id) % 4 == 0 ? other : chair);
                    return submission.submit(actor, id, UUID.randomUUID(), version(id));
                })
                .toList();
        assertThat(AtOnce.all(12, presses)).doesNotHaveDuplicates().hasSize(200);
        for (String oblast : List.of(Places.AKMOLA, Places.TURKISTAN)) {
            List<Integer> places = jdbc.sql(
                            "select queue_place from loan_application where number is not null and oblast_code = ? order by 1")
                    .param(oblast)
                    .query(Integer.class)
                    .list();
            assertThat(places)
                    .isEqualTo(IntStream.rangeClosed(1, places.size()).boxed().toList());
            assertThat(jdbc.sql("""
                            select l.queue_place from loan_application l join audit_entry e on e.subject = l.number
                             where e.action = 'application.submitted' and l.oblast_code = ? order by e.position""").param(oblast).query(Integer.class).list())
                    .as("places in the order of the log, which is that of the commits")
                    .isEqualTo(places);
        }
        background.await();
        assertThat(jdbc.sql("select count(*) from inbox_message where account_id in (?, ?)")
                        .params(chair.id(), other.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
    }

    @Test
    void the_same_press_twice_at_once_sends_one_application() throws Exception {
        Someone chair = people.villager(Places.ORDABASY_BADAM);
        UUID id = ready(chair, Places.ORDABASY_BADAM);
        UUID once = UUID.randomUUID();
        int version = version(id);
        Callable<String> press = () -> submission.submit(people.actor(chair), id, once, version);
        assertThat(AtOnce.all(12, List.of(press, press, press, press)))
                .hasSize(4)
                .containsOnly(number(id));
    }

    @Test
    void another_press_after_the_application_was_sent_is_refused() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        int version = version(id);
        submission.submit(people.actor(chair), id, UUID.randomUUID(), version);
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> submission.submit(people.actor(chair), id, UUID.randomUUID(), version));
    }

    @Test
    void an_incomplete_application_or_one_against_the_rules_is_not_sent_and_takes_no_number() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        applications.fill(actor, id, version(id), "amount", Given.terms(new BigDecimal("34600000.01"), 60, 0));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> submission.submit(actor, id, UUID.randomUUID(), version(id)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("application.error.rules"));
        applications.fill(actor, id, version(id), "amount", GivenAnswers.NONE);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> submission.submit(actor, id, UUID.randomUUID(), version(id)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("application.error.incomplete"));
        assertThat(number(id)).isNull();
    }

    @Test
    void a_co_operative_has_one_open_application() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID cooperative = cooperative(chair, Places.ZERENDI_VILLAGE);
        UUID first = applications.startOrContinue(people.actor(chair), cooperative);
        assertThat(applications.startOrContinue(people.actor(chair), cooperative))
                .isEqualTo(first);
    }

    @Test
    void two_presses_of_the_start_at_once_give_one_draft() throws Exception {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID cooperative = cooperative(chair, Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        var first = new AtomicReference<UUID>();
        UUID second = waiting.meanwhile(
                        () -> first.set(applications.startOrContinue(actor, cooperative)),
                        () -> applications.startOrContinue(actor, cooperative))
                .get();
        assertThat(second).isEqualTo(first.get());
        assertThat(jdbc.sql("select count(*) from loan_application where applicant_id = ?")
                        .param(cooperative)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void who_gives_the_chair_away_at_the_same_moment_starts_no_application() throws Exception {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Someone next = people.villager(Places.ZERENDI_VILLAGE);
        UUID cooperative = cooperative(chair, Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        var second = waiting.meanwhile(
                () -> jdbc.sql("update cooperative set chair_id = ? where id = ?")
                        .params(next.id(), cooperative)
                        .update(),
                () -> applications.startOrContinue(actor, cooperative));
        assertThat(Interleaving.failure(second)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_co_operative_whose_registration_is_not_confirmed_copies_no_application() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(actor, id, UUID.randomUUID(), version(id));
        submission.withdraw(actor, id, version(id), null);
        jdbc.sql("update cooperative set state = 'REGISTRATION_CLAIMED' where id = ?")
                .param(applications.findOfChair(actor, id).getApplicantId())
                .update();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> applications.copy(actor, id))
                .withMessage("application.error.cooperative-not-active");
    }

    @Test
    void a_second_press_of_sending_back_is_no_press_of_sending() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(actor, id, UUID.randomUUID(), version(id));
        askFor(id, "AMOUNT", people.official(Places.ZERENDI));
        String once = UUID.randomUUID().toString();
        String version = String.valueOf(version(id));
        String page = new String(
                pages.get()
                        .uri("/cabinet/applications/" + id + "/check")
                        .with(People.signedIn(chair))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(page).contains("name=\"back\" value=\"true\"");
        for (int press = 1; press <= 2; press++) {
            assertThat(sendBack(chair, id, version, once, "same"))
                    .as("press " + press)
                    .hasRedirectedUrl("/cabinet/applications/" + id)
                    .flash()
                    .containsEntry("done", "application.sent-back");
        }
        assertThat(sendBack(chair, id, version, once, "other"))
                .as("with other words")
                .flash()
                .doesNotContainKey("done");
    }

    private MvcTestResult sendBack(Someone chair, UUID id, String version, String once, String unchanged) {
        return pages.post()
                .uri("/cabinet/applications/" + id + "/check")
                .with(People.signedIn(chair))
                .with(csrf())
                .param("_owner", chair.id().toString())
                .param("version", version)
                .param("once", once)
                .param("back", "true")
                .param("confirmed", "true")
                .param("unchanged", unchanged)
                .exchange();
    }

    @Test
    void a_page_of_the_draft_does_not_withdraw_what_has_been_sent_since() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        int seen = version(id);
        submission.submit(actor, id, UUID.randomUUID(), seen);
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> submission.withdraw(actor, id, seen, null));
        pages.post()
                .uri("/cabinet/applications/" + id + "/withdraw")
                .with(People.signedIn(chair))
                .with(csrf())
                .param("_owner", chair.id().toString())
                .param("version", String.valueOf(seen))
                .exchange();
        assertThat(applications.findOfChair(actor, id).getState()).isEqualTo(ApplicationState.SUBMITTED);
        submission.withdraw(actor, id, version(id), null);
        assertThat(applications.findOfChair(actor, id).getState()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void a_co_operative_with_an_approved_application_sends_no_other() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID approved = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(actor, approved, UUID.randomUUID(), version(approved));
        UUID applicant = applications.findOfChair(actor, approved).getApplicantId();
        state(approved, "WITHDRAWN");
        UUID another = fill(actor, applicant, Places.ZERENDI_VILLAGE);
        state(approved, "APPROVED");
        Application earlier = applications.findOfChair(actor, approved);
        assertThat(outcome(earlier, "NoApprovedApplication"))
                .as("its own approval")
                .isEqualTo(Finding.Outcome.MET);
        assertThat(outcome(applications.findOfChair(actor, another), "NoApprovedApplication"))
                .isEqualTo(Finding.Outcome.NOT_MET);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> submission.submit(actor, another, UUID.randomUUID(), version(another)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("application.error.rules"));
    }

    @Test
    void after_an_approval_no_other_draft_is_begun_copied_or_taken_back() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID approved = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(actor, approved, UUID.randomUUID(), version(approved));
        UUID applicant = applications.findOfChair(actor, approved).getApplicantId();
        state(approved, "WITHDRAWN");
        UUID another = applications.startOrContinue(actor, applicant);
        submission.deleteDraft(actor, another, version(another));
        state(approved, "APPROVED");
        for (ThrowingCallable begins : List.<ThrowingCallable>of(
                () -> applications.startOrContinue(actor, applicant),
                () -> applications.copy(actor, another),
                () -> givenUp.takeBack(actor, another))) {
            assertThatExceptionOfType(RuleViolationException.class)
                    .isThrownBy(begins)
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("application.start.approved"));
        }
    }

    @Test
    void after_an_approval_the_page_of_what_ended_offers_no_draft_and_says_why() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID refused = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(actor, refused, UUID.randomUUID(), version(refused));
        UUID applicant = applications.findOfChair(actor, refused).getApplicantId();
        state(refused, "REFUSED");
        UUID deleted = applications.startOrContinue(actor, applicant);
        submission.deleteDraft(actor, deleted, version(deleted));
        assertThat(shown(chair, refused)).contains("/copy\"").doesNotContain("уже одобрена");
        assertThat(shown(chair, deleted)).contains("Вернуть черновик").doesNotContain("уже одобрена");
        UUID approved = fill(actor, applicant, Places.ZERENDI_VILLAGE);
        submission.submit(actor, approved, UUID.randomUUID(), version(approved));
        state(approved, "APPROVED");
        assertThat(shown(chair, refused)).contains("уже одобрена").doesNotContain("/copy\"");
        assertThat(shown(chair, deleted)).contains("уже одобрена").doesNotContain("Вернуть черновик");
    }

    private String shown(Someone reader, UUID id) {
        return new String(
                pages.get()
                        .uri("/cabinet/applications/" + id + "?lang=ru")
                        .with(People.signedIn(reader))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private void state(UUID id, String state) {
        jdbc.sql(
                        "update loan_application set state = ?, stage = null, stage_kind = null, acting_level = null, due_on = null where id = ?")
                .params(state, id)
                .update();
    }

    @Test
    void a_project_elsewhere_than_at_the_seat_is_sent_and_left_to_people_to_check() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        assertThat(outcome(applications.findOfChair(actor, id), "ProjectIsNearSeat"))
                .isEqualTo(Finding.Outcome.MET);
        applications.fill(
                actor, id, version(id), "cooperative", Given.cooperative(Places.BURABAY_KATARKOL, "120 т сүт"));
        submission.submit(actor, id, UUID.randomUUID(), version(id));
        assertThat(outcome(applications.findOfChair(actor, id), "ProjectIsNearSeat"))
                .isEqualTo(Finding.Outcome.TO_CHECK);
    }

    @Test
    void used_machinery_and_a_project_without_new_jobs_are_sent_with_a_warning() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        var price = new BigDecimal("10000000");
        applications.fill(
                actor,
                id,
                version(id),
                "purpose",
                Given.purpose(
                        "PROCESSING", "цех", Given.purchase("Құрылғы", "EQUIPMENT", price, null, false, true, false)));
        applications.fill(actor, id, version(id), "plan", Given.workPlan(3, 3));
        assertThat(pages.get()
                        .uri("/cabinet/applications/" + id + "/purpose?lang=ru")
                        .with(People.signedIn(chair)))
                .bodyText()
                .contains("Это не запрет, но проект не отвечает критерию отбора");
        submission.submit(actor, id, UUID.randomUUID(), version(id));
        assertThat(outcome(applications.findOfChair(actor, id), "MachineryIsNew"))
                .isEqualTo(Finding.Outcome.AGAINST_CRITERION);
    }

    @Test
    void the_sending_rests_on_the_portals_own_order() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(people.actor(chair), id, UUID.randomUUID(), version(id));
        assertThat(applications.findOfChair(people.actor(chair), id).getTransitions())
                .last()
                .satisfies(sent -> assertThat(sent.basis()).isEqualTo(LegalReference.ROUTE));
    }

    @Test
    void a_correction_may_move_the_village_within_its_district_only() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(actor, id, UUID.randomUUID(), version(id));
        askFor(id, "VILLAGE", people.official(Places.ZERENDI));
        for (String elsewhere : Arrays.asList(Places.BURABAY_KATARKOL, Places.SAIRAM_KARAMURT, null)) {
            assertThatExceptionOfType(FieldViolationException.class)
                    .isThrownBy(() -> applications.fill(
                            actor, id, version(id), "cooperative", Given.cooperative(elsewhere, "120 т сүт")))
                    .satisfies(refused -> assertThat(refused.field() + " " + refused.key())
                            .isEqualTo("village application.error.other-district"));
        }
        applications.fill(
                actor, id, version(id), "cooperative", Given.cooperative(Places.ZERENDI_AIDARLY, "120 т сүт"));
        assertThat(applications.findOfChair(actor, id).getAnswers().getVillageCode())
                .isEqualTo(Places.ZERENDI_AIDARLY);
    }

    @Test
    void the_days_are_counted_from_the_day_after_the_registration_even_when_that_is_a_day_off() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        clock.set(LocalDate.of(2026, 11, 28)); // a Saturday
        submission.submit(people.actor(chair), id, UUID.randomUUID(), version(id));
        Application sent = applications.findOfChair(people.actor(chair), id);
        assertThat(sent.getDeadlines().registeredOn()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(sent.getDeadlines().of("DOCUMENT_CHECK")).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void a_second_editor_overwrites_nothing() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        int seen = version(id);
        applications.fill(actor, id, seen, "amount", Given.terms(BigDecimal.ONE, 1, 1));
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> applications.fill(actor, id, seen, "amount", Given.terms(BigDecimal.TEN, 2, 2)))
                .satisfies(
                        stale -> assertThat(stale.name()).contains(chair.name().family()));
        assertThat(applications.findOfChair(actor, id).getAnswers().given().text("TERM"))
                .isEqualTo("1");
    }

    @Test
    void a_stranger_and_a_member_who_is_not_the_chair_cannot_fill_in() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Someone member = people.villager(Places.ZERENDI_VILLAGE);
        UUID cooperative = cooperative(chair, Places.ZERENDI_VILLAGE);
        join(cooperative, member);
        UUID id = applications.startOrContinue(people.actor(chair), cooperative);
        for (String page : List.of("", "/amount", "/documents", "/check", "/withdraw", "/receipt")) {
            assertThat(pages.get().uri("/cabinet/applications/" + id + page).with(People.signedIn(people.villager())))
                    .hasStatus(404);
        }
        assertThat(pages.get().uri("/cabinet/applications/" + id).with(People.signedIn(member)))
                .hasStatusOk();
        assertThat(pages.get().uri("/cabinet/applications/" + id + "/amount").with(People.signedIn(member)))
                .hasStatus(404);
    }

    @Test
    void files_are_for_the_co_operative_and_for_the_offices_of_the_territory_once_it_is_sent() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        documents.add(people.actor(chair), id, "CHARTER", "жарғы.pdf", SampleFiles.resource(SampleFiles.pdf()));
        UUID file =
                documents.files(people.actor(chair), id).get("CHARTER").get(1).getId();
        Someone official = people.official(Places.ZERENDI);
        assertThat(read(file, chair)).isEqualTo(200);
        assertThat(read(file, people.villager())).isEqualTo(404);
        assertThat(read(file, official)).as("a draft").isEqualTo(404);
        submission.submit(people.actor(chair), id, UUID.randomUUID(), version(id));
        assertThat(read(file, official)).isEqualTo(200);
        assertThat(read(file, people.official(Places.BURABAY))).isEqualTo(404);
        assertThat(read(file, people.administrator())).isEqualTo(404);
    }

    @Test
    void the_clock_stands_still_during_a_correction_and_the_place_stays() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Someone official = people.official(Places.ZERENDI);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(people.actor(chair), id, UUID.randomUUID(), version(id));
        Application sent = applications.findOfChair(people.actor(chair), id);
        assertThat(sent.getDeadlines().dueOn()).isEqualTo(LocalDate.of(2026, 11, 26));
        clock.set(LocalDate.of(2026, 11, 24));
        askFor(id, "AMOUNT", official);
        clock.set(LocalDate.of(2026, 11, 26));
        applications.fill(
                people.actor(chair),
                id,
                version(id),
                "amount",
                Given.terms(new BigDecimal("5000000"), 1, 1).with("OWN_MONEY", "5000000"));
        submission.sendBack(people.actor(chair), id, UUID.randomUUID(), version(id), null);
        Application back = applications.findOfChair(people.actor(chair), id);
        assertThat(back.getDeadlines().dueOn()).as("two working days later").isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(back.getAnswers().given())
                .isEqualTo(sent.getAnswers().given().with("AMOUNT", "5000000").with("OWN_MONEY", "5000000"));
        assertThat(back.getNumber()).isEqualTo(sent.getNumber());
    }

    @Test
    void what_is_sent_on_a_day_off_is_judged_by_the_rules_of_that_day() {
        jdbc.sql(
                        "insert into mrp (year, tenge, source_kk, source_ru) values (2028, 5000, 'x', 'x'), (2029, 1, 'x', 'x')")
                .update();
        clock.set(LocalDate.of(2028, 12, 30)); // Saturday; its first working day is in a year whose МРП would not do
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(people.actor(chair), id, UUID.randomUUID(), version(id));
        Application sent = applications.findOfChair(people.actor(chair), id);
        assertThat(sent.getDeadlines().registeredOn()).isEqualTo(LocalDate.of(2028, 12, 30));
        assertThat(sent.getDeadlines().of("DOCUMENT_CHECK")).isAfter(LocalDate.of(2028, 12, 31));
        assertThat(outcome(sent, "AmountWithinLimit")).isEqualTo(Finding.Outcome.MET);
    }

    @Test
    void the_queue_names_nobody_and_asks_the_database_no_more_as_it_grows() {
        Someone chair = people.villager(Places.ORDABASY_BADAM);
        UUID one = ready(chair, Places.ORDABASY_BADAM);
        submission.submit(people.actor(chair), one, UUID.randomUUID(), version(one));
        long few = Statements.during(() -> pages.get().uri("/queue").exchange());
        for (int i = 0; i < 12; i++) {
            UUID id = ready(chair, Places.ORDABASY_BADAM);
            submission.submit(people.actor(chair), id, UUID.randomUUID(), version(id));
        }
        assertThat(Statements.during(() -> pages.get().uri("/queue").exchange()))
                .isLessThanOrEqualTo(few);
        assertThat(pages.get().uri("/queue"))
                .bodyText()
                .doesNotContain(chair.name().family(), "Береке");
    }

    @Test
    void a_withdrawal_gives_the_place_to_the_next() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID first = ready(chair, Places.ZERENDI_VILLAGE);
        UUID second = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(people.actor(chair), first, UUID.randomUUID(), version(first));
        submission.submit(people.actor(chair), second, UUID.randomUUID(), version(second));
        int before = queue.placeOf(second).orElseThrow();
        submission.withdraw(people.actor(chair), first, version(first), null);
        assertThat(queue.placeOf(second)).contains(before - 1);
        assertThat(queue.placeOf(first)).isEmpty();
    }

    @Test
    void another_programme_takes_no_place_and_bars_no_application() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(chair);
        UUID first = ready(chair, Places.ZERENDI_VILLAGE);
        UUID second = ready(chair, Places.ZERENDI_VILLAGE);
        submission.submit(actor, first, UUID.randomUUID(), version(first));
        submission.submit(actor, second, UUID.randomUUID(), version(second));
        int before = queue.placeOf(second).orElseThrow();
        jdbc.sql("update loan_application set programme = 'ZZ' where id = ?")
                .param(first)
                .update();
        assertThat(queue.placeOf(second)).contains(before - 1);
        jdbc.sql(
                        "update loan_application set state = 'APPROVED', stage = null, stage_kind = null, acting_level = null, due_on = null where id = ?")
                .param(first)
                .update();
        UUID cooperative = applications.findOfChair(actor, first).getApplicantId();
        UUID another = fill(actor, cooperative, Places.ZERENDI_VILLAGE);
        assertThat(outcome(applications.findOfChair(actor, another), "NoApprovedApplication"))
                .isEqualTo(Finding.Outcome.MET);
    }

    private void askFor(UUID id, String field, Someone official) {
        transaction.executeWithoutResult(status -> {
            Application asked = repository.findById(id).orElseThrow();
            asked.askForCorrections(
                    List.of(new AskedCorrection(field, AskedCorrection.Reason.OTHER, "неге?")),
                    fields.read(asked),
                    official.id(),
                    clock.instant(),
                    clock.today(),
                    clock.today().plusDays(14));
        });
    }

    private Finding.Outcome outcome(Application application, String rule) {
        return rules.check(application).stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private int read(UUID file, Someone person) {
        return pages.get()
                .uri("/files/{id}", file)
                .with(People.signedIn(person))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private int version(UUID id) {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private @org.jspecify.annotations.Nullable String number(UUID id) {
        return jdbc.sql("select coalesce(number, '') from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(number -> !number.isEmpty())
                .orElse(null);
    }

    /** An application that may be sent, of a new co-operative. */
    private UUID ready(Someone chair, String village) {
        return fill(people.actor(chair), cooperative(chair, village), village);
    }

    private UUID fill(Actor actor, UUID cooperative, String village) {
        UUID id = applications.startOrContinue(actor, cooperative);
        var price = new BigDecimal("10000000");
        applications.fill(actor, id, version(id), "cooperative", Given.cooperative(village, "120 т сүт"));
        applications.fill(
                actor,
                id,
                version(id),
                "purpose",
                Given.purpose(
                        "PROCESSING", "цех", Given.purchase("Құрылғы", "EQUIPMENT", price, null, false, false, false)));
        applications.fill(actor, id, version(id), "amount", Given.terms(price, 60, 6));
        applications.fill(actor, id, version(id), "plan", Given.workPlan(1, 3));
        applications.fill(actor, id, version(id), "collateral", Given.collateral("DWELLING", "үй", price));
        for (String kind : Given.DOCUMENTS) {
            jdbc.sql("""
                    insert into stored_file (id, owner_kind, owner_id, purpose, name, media_type, size, sha256, stored_by, stored_at, version)
                    values (?, 'application', ?, ?, 'a.pdf', 'application/pdf', 1, ?, ?, ?, 0)""")
                    .params(
                            UUID.randomUUID(),
                            id,
                            kind,
                            "0".repeat(64),
                            actor.accountId(),
                            clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
                    .update();
        }
        return id;
    }

    /** Who are in every co-operative beside its chair, and nothing else. */
    private List<Someone> members = List.of();

    private UUID cooperative(Someone chair, String village) {
        int n = jdbc.sql("select count(*) from cooperative")
                .query(Integer.class)
                .single();
        if (members.isEmpty()) {
            members = people.villagers(2, village);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into cooperative (id, name_kk, name_ru, seat_code, oblast_code, district_code, state, chair_id, first_chair_id,
                    meeting_on, meeting_place, bin, registered_on, created_at, changed_at, changed_by)
                values (:id, :name, :name, :seat, :oblast, :district, 'ACTIVE', :chair, :chair, '2026-01-10', 'Клуб', :bin, '2026-02-01',
                    :now, :now, :chair)""")
                .param("id", id)
                .param("name", "Береке " + n)
                .param("seat", village)
                .param("oblast", village.substring(0, 2) + "0000000")
                .param("district", village.substring(0, 4) + "00000")
                .param("chair", chair.id())
                .param("bin", "260240%06d".formatted(n))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        join(id, chair);
        members.forEach(each -> join(id, each));
        decided.on(people.actor(chair), id, "AA");
        return id;
    }

    private void join(UUID cooperative, Someone person) {
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, entrance_fee, asked_at, joined_on)
                values (?, ?, ?, 'MEMBER', 50000, 0, now(), '2026-02-01') on conflict do nothing""").params(UUID.randomUUID(), cooperative, person.id()).update();
    }
}
