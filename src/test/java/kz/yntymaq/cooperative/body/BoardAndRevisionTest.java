package kz.yntymaq.cooperative.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.PaperFiles;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Meetings of a board of three, and the work of a revision commission of one. */
@PortalTest
class BoardAndRevisionTest {

    @Autowired
    BoardMeetings meetings;

    @Autowired
    Revisions revisions;

    @Autowired
    Bodies bodies;

    @Autowired
    Inbox inbox;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    @LocalServerPort
    int port;

    @Autowired
    PaperFiles files;

    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private Actor inspector;

    @BeforeEach
    void a_cooperative_with_a_board_and_a_commission() {
        made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        inspector = members.get(4);
        bodies.elect(
                chair,
                id,
                new Bodies.Elected(Body.REVISION, Set.of(inspector.accountId()), null, null),
                new MeetingDecision(clock.today(), 4, 4, 0, 0),
                once());
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private Set<UUID> accounts(Integer... which) {
        return Stream.of(which).map(each -> members.get(each).accountId()).collect(Collectors.toSet());
    }

    private void met(LocalDate on, Set<UUID> present, int... votes) {
        meetings.record(
                chair,
                id,
                new BoardMeetings.Held(
                        on,
                        "Кеңсе",
                        present,
                        Arrays.stream(votes)
                                .mapToObj(each -> new BoardMeetings.Question("Жем сатып алу", each))
                                .toList()),
                once());
    }

    private static void refused(ThrowingCallable action, String field, String key) {
        assertThatThrownBy(action).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    @Test
    void the_minutes_of_a_board_are_a_paper_that_lasts_for_members_alone() throws Exception {
        met(clock.today(), accounts(0, 1), 2, 1);
        UUID meeting = meetings.page(chair, id).meetings().get(0).id();
        BilingualPaper paper = meetings.minutes(members.get(3), id, meeting);
        assertThat(paper.rows())
                .extracting(row -> row.text().ru())
                .anyMatch(text -> text.contains("Членов правления – 3, присутствовали – 2."))
                .contains("Жем сатып алу", "Решение принято.", "Решение не принято.");
        byte[] file = files.write(paper);
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(PdfA.unreadable(file)).isEmpty();
        assertThatThrownBy(() -> meetings.minutes(people.actor(people.villager()), id, meeting))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> meetings.minutes(chair, id, UUID.randomUUID())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void two_of_three_decide_by_two_thirds_of_those_present() {
        met(clock.today(), accounts(0, 1), 2, 1);
        assertThat(meetings.page(members.get(3), id).meetings()).singleElement().satisfies(shown -> {
            assertThat(shown.present()).hasSize(2);
            assertThat(shown.board()).isEqualTo(3);
            assertThat(shown.questions()).extracting(BodyViews.Voted::adopted).containsExactly(true, false);
        });
        assertThat(jdbc.sql("select last_board_meeting_on from cooperative_activity_v where cooperative_id = ?")
                        .param(id)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(clock.today());
    }

    @Test
    void a_meeting_that_cannot_have_been_is_refused() {
        LocalDate today = clock.today();
        refused(() -> met(today, accounts(0), 1), "present", BoardVoteRule.QUORUM);
        refused(() -> met(today, accounts(0, 1, 3), 1), "present", "body.refused.not-of-board");
        refused(() -> met(today, accounts(0, 1), 3), "questions[0].votesFor", "body.refused.votes");
        refused(() -> met(today.plusDays(1), accounts(0, 1), 2), "on", "cooperative.refused.future");
        refused(() -> met(today.minusDays(10), accounts(0, 1), 2), "on", "body.refused.no-board");
    }

    @Test
    void only_the_head_writes_a_meeting_down() {
        var held = new BoardMeetings.Held(
                clock.today(), "Кеңсе", accounts(0, 1), List.of(new BoardMeetings.Question("Жем", 2)));
        assertThatThrownBy(() -> meetings.record(members.get(1), id, held, once()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_commission_reads_the_book_of_shares_and_writes_nothing_into_it() {
        fixtures.paid(made);
        assertThat(revisions.mayRead(id, inspector.accountId())).isTrue();
        assertThat(revisions.mayRead(id, members.get(3).accountId())).isFalse();
        String book = "/cabinet/cooperatives/" + id + "/shares";
        UUID member = jdbc.sql("select id from membership where cooperative_id = ? limit 1")
                .param(id)
                .query(UUID.class)
                .single();
        assertThat(status(4, book)).isEqualTo(200);
        assertThat(status(4, book + "/" + member)).isEqualTo(200);
        assertThat(status(4, book + "/close")).isEqualTo(404);
        assertThat(status(4, book + "/" + member + "/new")).isEqualTo(404);
        assertThat(status(3, book)).isEqualTo(404);
        assertThat(pages.get()
                        .uri(book + "/" + member)
                        .with(People.signedIn(made.members().get(4)))
                        .exchange())
                .bodyText()
                .doesNotContain("/new\"");
    }

    @Test
    void the_commission_reads_the_book_of_trade_and_the_heirs_and_writes_nothing() {
        String book = "/cabinet/cooperatives/" + id + "/trade";
        assertThat(status(4, book)).isEqualTo(200);
        assertThat(status(3, book)).isEqualTo(404);
        assertThat(status(4, book + "/products")).isEqualTo(404);
        assertThat(status(4, book + "/new/delivery")).isEqualTo(404);
        assertThat(pages.get()
                        .uri(book)
                        .with(People.signedIn(made.members().get(4)))
                        .exchange())
                .bodyText()
                .doesNotContain("/new/delivery", "/recorders\"");
        assertThat(status(4, "/cabinet/cooperatives/" + id + "/deaths")).isEqualTo(200);
        assertThat(status(3, "/cabinet/cooperatives/" + id + "/deaths")).isEqualTo(404);
    }

    private int status(int who, String address) {
        return pages.get()
                .uri(address)
                .with(People.signedIn(made.members().get(who)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void a_day_that_is_none_is_told_by_its_field_and_the_page_stays_as_it_was_typed() {
        var browser = new PlainBrowser(port);
        browser.signIn(made.members().get(0));
        String page = "/cabinet/cooperatives/" + id + "/board/new";
        String empty = browser.get(page).body();
        Map<String, String> hidden =
                Map.of("_owner", PlainBrowser.hidden(empty, "_owner"), "once", PlainBrowser.hidden(empty, "once"));
        var typed = new HashMap<>(hidden);
        typed.putAll(Map.of(
                "on",
                "31.02.2026",
                "place",
                "Кеңсе",
                "questions[0].words",
                "Жем",
                "questions[0].votesFor",
                "2,5",
                "questions[0].ofAll",
                "true"));
        var told = browser.fill(page, typed);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body())
                .contains("31.02.2026", "Кеңсе", "Жем", "2,5", "govuk-error-summary")
                .containsPattern("name=\"questions\\[0].ofAll\"[^>]*checked");

        var gap = new HashMap<>(hidden);
        gap.put("questions[1].words", "Жем");
        assertThat(browser.fill(page, gap).statusCode()).isEqualTo(200);
    }

    @Test
    void a_report_of_the_commission_is_read_by_members_and_told_to_the_chair() {
        LocalDate today = clock.today();
        var report = new Revisions.Report(today.minusDays(30), today.minusDays(1), today, "Кемшілік жоқ.");
        revisions.report(inspector, id, report, once());
        assertThat(revisions.page(members.get(3), id).reports()).containsExactly(report);
        assertThat(inbox.open(chair, null).rows()).anyMatch(each -> each.link().endsWith("/revision"));
        assertThatThrownBy(() -> revisions.report(members.get(3), id, report, once()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_report_has_a_period_that_is_over() {
        LocalDate today = clock.today();
        refused(
                () -> revisions.report(
                        inspector, id, new Revisions.Report(today, today.minusDays(1), today, "А"), once()),
                "until",
                "body.refused.period");
        refused(
                () -> revisions.report(
                        inspector, id, new Revisions.Report(today, today, today.minusDays(1), "А"), once()),
                "on",
                "body.refused.report-day");
        refused(
                () -> revisions.report(
                        inspector, id, new Revisions.Report(today, today, today.plusDays(1), "А"), once()),
                "on",
                "cooperative.refused.future");
    }
}
