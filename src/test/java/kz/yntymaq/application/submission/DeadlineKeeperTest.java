package kz.yntymaq.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.Deadlines;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A day off that is entered late reaches the deadlines of applications that wait already. */
@PortalTest
class DeadlineKeeperTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    MockMvcTester pages;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationRepository repository;

    @Autowired
    Submission submission;

    @Autowired
    FieldReader fields;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Interleaving waiting;

    @Autowired
    JdbcClient jdbc;

    private Someone chair;
    private Someone administrator;

    @BeforeEach
    void people() {
        clock.set(MONDAY);
        chair = people.villager();
        administrator = people.administrator();
    }

    @Test
    void a_day_off_within_the_period_moves_the_deadline_by_a_working_day_and_its_removal_moves_it_back() {
        UUID id = sent();
        Deadlines before = deadlines(id);
        assertThat(before.of("DOCUMENT_CHECK")).isEqualTo(LocalDate.of(2026, 11, 26));

        add("2026-11-25");

        assertThat(deadlines(id).of("DOCUMENT_CHECK")).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(deadlines(id).dueOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(pages.get().uri("/cabinet/applications/" + id + "?lang=ru").with(People.signedIn(chair)))
                .bodyText()
                .contains("27 ноября 2026");
        assertThat(jdbc.sql("""
                        select detail from audit_entry
                         where action = 'application.deadlines-recounted' and subject = ?""")
                        .param(applications.findOfChair(people.actor(chair), id).getNumber())
                        .query(String.class)
                        .list())
                .containsExactly("2026-11-25");

        remove("2026-11-25");

        assertThat(deadlines(id)).isEqualTo(before);
    }

    @Test
    void a_day_off_after_a_deadline_or_before_the_registration_moves_nothing() {
        UUID id = sent();
        LocalDate check = deadlines(id).of("DOCUMENT_CHECK");
        add("2026-11-27");
        add("2026-11-20");
        assertThat(deadlines(id).of("DOCUMENT_CHECK")).isEqualTo(check);
        remove("2026-11-27");
        remove("2026-11-20");
    }

    @Test
    void a_day_off_on_which_the_clock_stood_moves_nothing() {
        UUID id = sent();
        askForCorrections(id);
        clock.set(MONDAY.plusDays(2));
        submission.sendBack(people.actor(chair), id, UUID.randomUUID(), version(id), "same");
        Deadlines before = deadlines(id);
        assertThat(before.of("DOCUMENT_CHECK")).isEqualTo(LocalDate.of(2026, 11, 30));
        add("2026-11-24"); // between the asking on Monday and the return on Wednesday
        assertThat(deadlines(id)).isEqualTo(before);
        remove("2026-11-24");
    }

    @Test
    void a_stopped_clock_stays_stopped() {
        UUID id = sent();
        askForCorrections(id);
        add("2026-11-25");
        assertThat(deadlines(id).stoppedOn()).isEqualTo(MONDAY);
        assertThat(deadlines(id).dueOn()).isNull();
        assertThat(deadlines(id).of("DOCUMENT_CHECK")).isEqualTo(LocalDate.of(2026, 11, 27));
        remove("2026-11-25");
    }

    @Test
    void the_days_of_an_applicant_to_correct_and_those_after_a_warning_are_counted_anew_too() {
        UUID id = sent();
        askForCorrections(id);
        assertThat(correction(id, "due")).isEqualTo(LocalDate.of(2026, 12, 7));
        add("2026-11-25");
        assertThat(correction(id, "due")).isEqualTo(LocalDate.of(2026, 12, 8));
        remove("2026-11-25");
        assertThat(correction(id, "due")).isEqualTo(LocalDate.of(2026, 12, 7));
        add("2026-11-20"); // before they were asked for
        assertThat(correction(id, "due")).isEqualTo(LocalDate.of(2026, 12, 7));
        remove("2026-11-20");

        jdbc.sql(
                        "update loan_application set correction_warned_on = '2026-12-08', correction_closable_from = '2026-12-15' where id = ?")
                // the 8th
                .param(id)
                .update();
        add("2026-12-08");
        assertThat(correction(id, "closable_from")).as("the day of the warning").isEqualTo(LocalDate.of(2026, 12, 15));
        add("2026-12-09");
        assertThat(correction(id, "closable_from")).isEqualTo(LocalDate.of(2026, 12, 17)); // the 16th is a holiday
        remove("2026-12-09");
        remove("2026-12-08");
        assertThat(correction(id, "closable_from")).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void a_deadline_that_is_counted_while_a_day_is_being_added_knows_it() throws Exception {
        UUID id = ready();
        var sent = waiting.meanwhile(() -> add("2026-11-25"), () -> submit(id));
        sent.get();
        assertThat(deadlines(id).of("DOCUMENT_CHECK")).isEqualTo(LocalDate.of(2026, 11, 27));
        remove("2026-11-25");
    }

    @Test
    void a_day_that_is_added_while_a_deadline_is_being_counted_moves_it() throws Exception {
        UUID id = ready();
        var added = waiting.meanwhile(() -> submit(id), () -> {
            add("2026-11-25");
            return true;
        });
        added.get();
        assertThat(deadlines(id).of("DOCUMENT_CHECK")).isEqualTo(LocalDate.of(2026, 11, 27));
        remove("2026-11-25");
    }

    private LocalDate correction(UUID id, String what) {
        return jdbc.sql("select correction_" + what + " from loan_application where id = ?")
                .param(id)
                .query(LocalDate.class)
                .single();
    }

    private UUID sent() {
        UUID id = ready();
        submit(id);
        return id;
    }

    private String submit(UUID id) {
        return submission.submit(people.actor(chair), id, UUID.randomUUID(), version(id));
    }

    private UUID ready() {
        return new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(people.villager().id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        BigDecimal.TEN)
                .get(0);
    }

    private void askForCorrections(UUID id) {
        transaction.executeWithoutResult(status -> {
            Application asked = repository.findById(id).orElseThrow();
            asked.askForCorrections(
                    List.of(new AskedCorrection("PLAN", AskedCorrection.Reason.OTHER, "неге?")),
                    fields.read(asked),
                    administrator.id(),
                    clock.instant(),
                    clock.today(),
                    clock.today().plusDays(14));
        });
    }

    private Deadlines deadlines(UUID id) {
        return applications.findOfChair(people.actor(chair), id).getDeadlines();
    }

    private int version(UUID id) {
        return applications.findOfChair(people.actor(chair), id).getVersion();
    }

    private void add(String day) {
        assertThat(pages.post()
                        .uri("/admin/calendar/2026")
                        .with(People.signedIn(administrator))
                        .with(csrf())
                        .param("_owner", administrator.id().toString())
                        .param("day", day)
                        .param("kind", "DAY_OFF")
                        .param("noteKk", "демалыс")
                        .param("noteRu", "выходной"))
                .flash()
                .containsEntry("done", "calendar.added");
    }

    private void remove(String day) {
        assertThat(pages.post()
                        .uri("/admin/calendar/2026/remove")
                        .with(People.signedIn(administrator))
                        .with(csrf())
                        .param("_owner", administrator.id().toString())
                        .param("day", day))
                .flash()
                .containsEntry("done", "calendar.removed");
    }
}
