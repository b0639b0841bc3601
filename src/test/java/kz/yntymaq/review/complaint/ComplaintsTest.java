package kz.yntymaq.review.complaint;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.progress.ApplicationSteps;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Due;
import kz.yntymaq.review.DueDays;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.answer.Found;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.answer.OpenRule;
import kz.yntymaq.review.answer.OpenRules;
import kz.yntymaq.review.assignment.Assignments;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.export.ExportedCases;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Steps;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A district refuses at its check; the oblast considers the complaint, and never who refused. */
@PortalTest
class ComplaintsTest {

    private static final String REASON = "Кепіл құжаттары толық емес: бағалау есебі жоқ.";
    private static final Pattern SPENT =
            Pattern.compile("(?U)(\\d+)\\sworking\\sdays?\\sused,\\s(?:(\\d+)\\sleft|no\\smore\\sleft)");
    private static final String WORDS = "Бағалау есебі тіркелген, 4-қосымшада тұр.";

    @Autowired
    ExportedCases exported;

    @Autowired
    Complaints complaints;

    @Autowired
    Decisions decisions;

    @Autowired
    OfficialAnswers answers;

    @Autowired
    Applications applications;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Reviews reviews;

    @Autowired
    ApplicationSteps steps;

    @Autowired
    DueDays dueDays;

    @Autowired
    Background background;

    @Autowired
    Assignments assignments;

    @Autowired
    Texts texts;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Cases cases;
    private Someone chair;
    private Someone district;
    private Someone oblast;
    private UUID id;

    @BeforeEach
    void refused_by_the_district() {
        cases = new Cases(jdbc, people, clock);
        chair = people.villager(Places.ZERENDI_VILLAGE);
        district = people.official(Places.ZERENDI);
        oblast = people.official(Places.AKMOLA);
        id = sent(chair);
        decisions.refuse(people.actor(district), id, UUID.randomUUID(), cases.version(id), "R_6", REASON);
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    private UUID sent(Someone who) {
        return cases.sent(
                cases.cooperative(who, Places.ZERENDI_VILLAGE),
                who,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                5_000_000,
                clock.today().plusDays(3));
    }

    private void file() {
        complaints.file(people.actor(chair), id, WORDS, UUID.randomUUID());
    }

    private void decide(Someone who, boolean keep) {
        complaints.decide(people.actor(who), id, UUID.randomUUID(), cases.version(id), keep, REASON);
    }

    @Test
    void a_granted_complaint_brings_it_back_to_the_stage_with_new_days_and_its_place_and_all_are_told() {
        file();
        assertThat(cases.state(id)).isEqualTo("REFUSED");
        assertThat(due()).isEqualTo(calendar.plus(clock.today(), 20));
        String submitted = one("select submitted_at::text from loan_application where id = ?");
        clock.advance(Duration.ofMinutes(1)); // the desk reads what was last
        decide(oblast, false);

        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(one("select stage from loan_application where id = ?")).isEqualTo("DOCUMENT_CHECK");
        assertThat(one("select due_on::text from loan_application where id = ?"))
                .isEqualTo(calendar.plus(clock.today(), 3).toString());
        assertThat(one("select submitted_at::text from loan_application where id = ?"))
                .isEqualTo(submitted);
        assertThat(events()).endsWith("REFUSED_AT_CHECK", "COMPLAINED", "COMPLAINT_GRANTED");
        background.await();
        assertThat(told(chair)).contains("application.message.COMPLAINED", "application.message.COMPLAINT_GRANTED");
        assertThat(told(district)).contains("complaint.message.COMPLAINED", "complaint.message.COMPLAINT_GRANTED");
        assertThat(letters()).containsExactly("REFUSED_AT_CHECK", "COMPLAINT_GRANTED");

        refused("complaint.error.decided", () -> decide(oblast, true));
        assignments.take(people.actor(district), id, UUID.randomUUID());
        assertThat(pages.get().uri("/office?lang=ru").with(People.signedIn(district)))
                .as("the desk of who has it now")
                .bodyText()
                .contains("отказ отменён по жалобе");
        decisions.refuse(people.actor(district), id, UUID.randomUUID(), cases.version(id), "R_6", REASON);
        file(); // against the new refusal
        decide(oblast, true);
        assertThat(cases.state(id)).isEqualTo("REFUSED");
        refused("complaint.error.filed", this::file);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_desk_has_words_for_every_way_in_which_a_case_comes_back(Language language) {
        assertThat(Stream.of(ApplicationEvent.values()).filter(ApplicationEvent::comesBack))
                .hasSizeGreaterThan(3)
                .allSatisfy(event -> assertThat(texts.in(language, "desk.back." + event, "AA-1"))
                        .contains("AA-1"));
    }

    @Test
    void what_a_granted_complaint_overrules_is_asked_of_the_district_again() {
        Actor official = people.actor(district);
        Someone filer = people.villager(Places.ZERENDI_VILLAGE);
        id = sent(filer);
        String rule = open(official).asked().get(0).code();
        answers.answer(
                official,
                id,
                rule,
                UUID.randomUUID(),
                cases.version(id),
                OfficialAnswers.NONE,
                new Found(false, REASON));
        assertThat(open(official).stop()).isTrue();
        decisions.refuse(official, id, UUID.randomUUID(), cases.version(id), "R_6", REASON);
        complaints.file(people.actor(filer), id, WORDS, UUID.randomUUID());
        assertThat(open(official).stop()).as("the refusal stands meanwhile").isTrue();
        decide(oblast, false);

        assertThat(open(official).stop()).isFalse();
        assertThat(open(official).find(rule)).get().satisfies(again -> {
            assertThat(again.isAsked()).isTrue();
            assertThat(again.isOverruled()).isTrue();
            assertThat(again.isAskedAnew()).isFalse();
        });
        answers.answer(
                official,
                id,
                rule,
                UUID.randomUUID(),
                cases.version(id),
                OfficialAnswers.NONE,
                new Found(true, REASON));
        assertThat(open(official).asked()).extracting(OpenRule::code).doesNotContain(rule);
    }

    private OpenRules open(Actor official) {
        return answers.of(applications.findVisibleTo(official, id));
    }

    /** Day zero is the next working day where a check begins on a day off, and no day before it counts. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-27, 0, 3",
        "2026-11-27, 2026-11-28, 0, 3",
        "2026-11-27, 2026-11-30, 1, 2",
        "2026-11-27, 2026-12-02, 3, 0",
        "2026-11-27, 2026-12-03, 4, 0",
        "2026-11-28, 2026-11-28, 0, 3",
        "2026-11-28, 2026-11-30, 0, 3",
        "2026-11-28, 2026-12-01, 1, 2",
        "2026-11-29, 2026-12-03, 3, 0",
        "2026-11-29, 2026-12-04, 4, 0"
    })
    void days_used_and_left_of_a_check_make_its_term(LocalDate begun, LocalDate today, int used, int left) {
        file();
        clock.set(begun);
        decide(oblast, false);
        clock.set(today);
        assertThat(spent()).isEqualTo(used + " " + left);
        if (left > 0) {
            assertThat(dueDays.of(ApplicationState.SUBMITTED, dueOn(), null, registered()))
                    .isEqualTo(new Due(Due.Kind.LEFT, left));
        }
    }

    /** Corrections that are asked for before day zero, on it, and after it; the clock stands still until they are taken back. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2026-11-28, 2026-12-01, 2026-12-04",
        "2026-11-28, 2026-11-30, 2026-12-01, 2026-12-04",
        "2026-11-28, 2026-11-28, 2026-11-29, 2026-12-03",
        "2026-11-28, 2026-12-01, 2026-12-03, 2026-12-07",
        "2026-11-27, 2026-11-28, 2026-12-01, 2026-12-04"
    })
    void a_pause_never_makes_more_days_than_the_term_has(
            LocalDate begun, LocalDate asked, LocalDate back, LocalDate due) {
        file();
        clock.set(begun);
        decide(oblast, false);
        clock.set(asked);
        Actor official = people.actor(district);
        reviews.askForCorrections(
                official,
                id,
                UUID.randomUUID(),
                cases.version(id),
                List.of(new AskedCorrection(
                        "DOC_CHARTER", AskedCorrection.Reason.UNREADABLE, "Екінші беті оқылмайды.")));
        clock.set(back);
        reviews.recall(official, id, UUID.randomUUID(), cases.version(id));
        assertThat(dueOn()).isEqualTo(due);
        clock.set(due);
        assertThat(spent()).isEqualTo("3 0");
    }

    /** As the steps of the case tell it. */
    private String spent() {
        LocaleContextHolder.setLocale(Language.EN.locale());
        try {
            String note = steps.of(applications.findVisibleTo(people.actor(district), id)).steps().stream()
                    .map(Steps.Step::note)
                    .filter(each -> each != null && each.contains("used"))
                    .findFirst()
                    .orElseThrow();
            Matcher days = SPENT.matcher(note);
            assertThat(days.find()).as(note).isTrue();
            return days.group(1) + " " + (days.group(2) == null ? "0" : days.group(2));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private LocalDate dueOn() {
        return LocalDate.parse(one("select due_on::text from loan_application where id = ?"));
    }

    private LocalDate registered() {
        return LocalDate.parse(one("select registered_on::text from application_case_v where id = ?"));
    }

    /** What the table of cases says of where the case stands. */
    private String stageInTable() {
        var stages = new ArrayList<String>();
        LocaleContextHolder.setLocale(Language.RU.locale());
        try {
            exported.read(
                    people.actor(oblast), exported.only(people.actor(oblast), List.of(id)), new ExportedCases.Taker() {
                        @Override
                        public void total(int many) {
                            assertThat(many).isOne();
                        }

                        @Override
                        public boolean row(ExportedCases.Row row) {
                            return stages.add(row.stage());
                        }
                    });
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        return stages.get(0);
    }

    @Test
    void lists_say_beside_a_refusal_how_its_complaint_stands() {
        var own = browserOf(chair);
        var above = browserOf(oblast);
        String queue = "/office?tab=all&lang=ru&words=" + one("select number from loan_application where id = ?");
        assertThat(own.get("/cabinet?lang=ru").body()).doesNotContain("Жалоба рассматривается");
        assertThat(above.get(queue).body()).doesNotContain("Жалоба рассматривается");
        file();
        assertThat(own.get("/cabinet?lang=ru").body()).contains("Жалоба рассматривается, последний день:");
        assertThat(above.get(queue).body()).contains("Жалоба рассматривается, последний день:");
        assertThat(stageInTable()).contains("Жалоба рассматривается, последний день:");
        decide(oblast, true);
        assertThat(own.get("/cabinet?lang=ru").body()).contains("Жалоба рассмотрена: отказ остаётся в силе");
        assertThat(above.get(queue).body()).contains("Жалоба рассмотрена: отказ остаётся в силе");
        jdbc.sql(
                        "update complaint set kept = null, reason = null, decided_at = null, decided_by = null where application_id = ?")
                .param(id)
                .update();
        decide(oblast, false);
        assertThat(own.get("/cabinet?lang=ru").body()).contains("Отказ отменён по жалобе");
        assertThat(above.get(queue).body()).contains("Отказ отменён по жалобе");
        jdbc.sql(
                        "update loan_application set stage = 'DECISION', stage_kind = 'DECISION', acting_level = 'OBLAST' where id = ?")
                .param(id)
                .update();
        assertThat(own.get("/cabinet?lang=ru").body())
                .as("the check is over")
                .doesNotContain("Отказ отменён по жалобе");
    }

    @Test
    void nobody_decides_but_an_official_of_the_oblast_who_has_no_part_in_it_and_did_not_refuse() {
        refused("complaint.error.decided", () -> decide(oblast, true));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> complaints.file(
                        people.actor(people.villager(Places.ZERENDI_VILLAGE)), id, WORDS, UUID.randomUUID()));
        file();
        refused("complaint.error.filed", this::file);
        refused("complaint.error.above", () -> decide(district, false));
        refused("complaint.error.above", () -> decide(people.operatorOfficer(Places.AKMOLA), false));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> decide(people.official(Places.TURKISTAN), false));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> decide(chair, false));
        Someone relative = people.official(Places.AKMOLA);
        cases.relative(UUID.fromString(one("select applicant_id::text from loan_application where id = ?")), relative);
        refused("review.error.relative", () -> decide(relative, false));
        jdbc.sql("update complaint set refused_by = ? where application_id = ?")
                .params(oblast.id(), id)
                .update(); // who refused has moved to the oblast since
        refused("complaint.error.refused-by-you", () -> decide(oblast, false));
        assertThat(cases.state(id)).isEqualTo("REFUSED");
    }

    @Test
    void it_is_late_after_three_months_and_waits_for_what_was_begun_meanwhile() {
        LocalDate today = clock.today();
        clock.set(today.plusMonths(3).plusDays(1));
        refused("complaint.error.late", this::file);
        clock.set(today.plusMonths(3));
        file();
        clock.set(today);
        UUID cooperative = UUID.fromString(one("select applicant_id::text from loan_application where id = ?"));
        cases.sent(
                cooperative,
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                5_000_000,
                clock.today().plusDays(3));
        refused("complaint.error.other", () -> decide(oblast, false));
        decide(oblast, true);
    }

    @Test
    void what_was_begun_meanwhile_and_ended_bars_nothing_and_the_members_decision_serves_it_again() {
        file();
        UUID cooperative = UUID.fromString(one("select applicant_id::text from loan_application where id = ?"));
        UUID other = cases.sent(
                cooperative,
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                5_000_000,
                clock.today().plusDays(3));
        UUID decision = UUID.randomUUID();
        under(decision, id, false);
        under(decision, other, true);
        refused("complaint.error.other", () -> decide(oblast, false));
        jdbc.sql(
                        "update loan_application set state = 'WITHDRAWN', stage = null, stage_kind = null, acting_level = null, due_on = null where id = ?")
                .param(other)
                .update();
        decide(oblast, false);
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(jdbc.sql(
                                "select application_id from application_authorisation where authorisation_id = ? and standing")
                        .param(decision)
                        .query(UUID.class)
                        .list())
                .containsExactly(id);
    }

    private void under(UUID decision, UUID application, boolean standing) {
        jdbc.sql("insert into application_authorisation values (?, ?, 5000000, true, ?)")
                .params(application, decision, standing)
                .update();
    }

    @Test
    void nobody_decides_on_it_who_acted_on_the_application() {
        file();
        int changed = jdbc.sql("""
                        update application_transition t set by_account = ?
                         where application_id = ? and row = (select min(row) from application_transition where application_id = t.application_id)""").params(oblast.id(), id).update();
        assertThat(changed).isOne();
        refused("complaint.error.part", () -> decide(oblast, false));
    }

    @Test
    void pages_tell_the_way_to_complain_and_let_nobody_decide_but_the_oblast() {
        String cabinet = "/cabinet/applications/" + id;
        var own = browserOf(chair);
        assertThat(own.get(cabinet + "?lang=ru").body())
                .contains(cabinet + "/complaint", "Если вы не согласны с отказом", "Срок – три месяца", REASON);
        assertThat(own.get(cabinet + "/complaint").body()).contains(REASON, "порядок самого портала");
        assertThat(own.submit(cabinet + "/complaint", cabinet + "/complaint", Map.of("words", "а"))
                        .body())
                .contains("id=\"words-error\"");
        own.submit(cabinet + "/complaint", cabinet + "/complaint", Map.of("words", WORDS));
        assertThat(own.get(cabinet).body())
                .contains(WORDS, "жалоба рассматривается", REASON, "Её рассматривает", "Что дальше")
                .doesNotContain(cabinet + "/complaint\"", "??");
        String office = "/office/applications/" + id;
        var above = browserOf(oblast);
        assertThat(above.get("/office?lang=ru").body()).contains("/office/complaints", "решите по жалобе до");
        assertThat(browserOf(district).get("/office?lang=ru").body()).doesNotContain("решите по жалобе до");
        assertThat(above.get("/office/complaints").body())
                .contains(office + "/complaint", "Кооператив «Береке")
                .doesNotContain("??");
        assertThat(above.get(office).body()).contains(office + "/complaint", WORDS);
        assertThat(above.get(office + "/complaint").body())
                .contains(
                        WORDS,
                        REASON,
                        "Отказ отменяется",
                        "Сиыр сатып алу",
                        "y-beside",
                        "Почему претендент не согласен");
        assertThat(browserOf(district).get(office + "/complaint?lang=ru").body())
                .contains("рассматривает акимат области")
                .doesNotContain("Отказ отменяется", "y-beside");
        var refused = above.submit(office + "/complaint", office + "/complaint", Map.of("reason", "жоқ"));
        assertThat(refused.body()).contains("id=\"outcome-error\"", "id=\"reason-error\"", "жоқ");
        above.submit(office + "/complaint", office + "/complaint", Map.of("outcome", "CANCEL", "reason", REASON));
        assertThat(cases.state(id)).isEqualTo("SUBMITTED");
        assertThat(above.get("/office?lang=ru").body()).doesNotContain("решите по жалобе до");
        assertThat(own.get(cabinet + "?lang=ru").body())
                .contains("отказ отменён", "заявку проверяют заново")
                .doesNotContain("??");
    }

    private PlainBrowser browserOf(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private LocalDate due() {
        return LocalDate.parse(one("select due_on::text from complaint where application_id = ?"));
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
