package kz.yntymaq.cooperative.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.body.Bodies;
import kz.yntymaq.cooperative.body.Body;
import kz.yntymaq.cooperative.body.Revisions;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.share.BookReaders;
import kz.yntymaq.cooperative.trade.TradeReaders;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Initiative groups and audits in a co-operative of seven, three of them in the board: a third are three. */
@PortalTest
class ControlTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Initiatives initiatives;

    @Autowired
    Audits audits;

    @Autowired
    AuditDuties duties;

    @Autowired
    AuditDecisions decisions;

    @Autowired
    ControlWaits waits;

    @Autowired
    ControlViews views;

    @Autowired
    Revisions revisions;

    @Autowired
    Bodies bodies;

    @Autowired
    List<BookReaders> books;

    @Autowired
    List<TradeReaders> trades;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Inbox inbox;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;

    @BeforeEach
    void a_cooperative_of_seven_with_a_board_of_three() {
        made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 7, 3);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private UUID begin(int who, Aim aim) {
        return initiatives.begin(
                members.get(who),
                id,
                new Initiatives.Wish(aim, "Жем сатып алу", aim == Aim.OWN ? "«Есеп» ЖШС" : null),
                once());
    }

    private void join(UUID initiative, int... who) {
        for (int each : who) {
            initiatives.join(members.get(each), id, initiative);
        }
    }

    private Stage stage(UUID initiative) {
        return views.find(chair, id, initiative).stage();
    }

    private boolean reads(int who) {
        UUID account = members.get(who).accountId();
        boolean reads = books.stream().anyMatch(each -> each.mayRead(id, account));
        assertThat(trades.stream().anyMatch(each -> each.mayRead(id, account))).isEqualTo(reads);
        return reads;
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void unseen(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(NotFoundException.class);
    }

    private long told(Actor who, String end) {
        background.await();
        return inbox.open(who, null).rows().stream()
                .filter(each -> each.link().endsWith(end))
                .count();
    }

    private UUID planned() {
        return meetings.plan(chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), once());
    }

    private UUID put(UUID audit, UUID meeting, @Nullable String auditor) {
        return audits.put(chair, id, audit, new Audits.Where(meeting, auditor), once());
    }

    private void vote(UUID meeting, UUID question, Choice choice) {
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        members.forEach(each -> conduct.cast(each, id, meeting, question, choice));
        conduct.count(chair, id, meeting, question, 0);
    }

    private Revisions.Report report(@Nullable UUID group) {
        return new Revisions.Report(
                clock.today().minusDays(30), clock.today().minusDays(1), clock.today(), "Кемшілік жоқ", group);
    }

    @Test
    void a_group_reads_from_the_third_on_and_until_its_report_which_ends_it() {
        UUID group = begin(3, Aim.GROUP);
        join(group, 4, 4);
        assertThat(views.find(members.get(3), id, group).of().third()).isEqualTo("3 × 2 < 7");
        assertThat(reads(3)).isFalse();
        unseen(() -> revisions.report(members.get(3), id, report(group), once()));
        join(group, 5);
        ControlViews.Shown shown = views.find(members.get(6), id, group);
        assertThat(shown.of().third()).isEqualTo("3 × 3 ≥ 7");
        assertThat(shown.stage()).isEqualTo(Stage.AT_WORK);
        assertThat(shown.of().reachedAt()).isEqualTo(clock.instant());
        assertThat(shown.who()).hasSize(3);
        assertThat(List.of(reads(3), reads(4), reads(5), reads(6))).containsExactly(true, true, true, false);
        unseen(() -> revisions.report(members.get(6), id, report(group), once()));
        unseen(() -> revisions.report(members.get(3), id, report(null), once()));
        assertThat(told(chair, "/control")).as("begun, reached").isEqualTo(2);
        assertThat(told(members.get(5), "/control")).as("begun, reached").isEqualTo(2);

        var browser = new PlainBrowser(port);
        browser.signIn(made.members().get(3));
        String base = "/cabinet/cooperatives/" + id;
        assertThat(browser.get(base + "/control").body()).contains("3 × 3 ≥ 7", base + "/revision/groups/" + group);
        assertThat(browser.get(base + "/shares").statusCode()).isEqualTo(200);
        assertThat(browser.get(base + "/trade").statusCode()).isEqualTo(200);

        revisions.report(members.get(4), id, report(group), once());
        assertThat(stage(group)).isEqualTo(Stage.REPORTED);
        assertThat(reads(3)).isFalse();
        assertThat(revisions_of(members.get(6))).containsExactly(group);
        assertThat(browser.get(base + "/revision").body()).contains("group-" + group, "Жем сатып алу");
        assertThat(browser.get(base + "/control").body()).contains(base + "/revision#group-" + group);
        assertThat(told(chair, "/revision")).as("to bring it to the meeting").isEqualTo(1);
        assertThat(told(members.get(6), "/control")).as("begun, reported").isEqualTo(2);
        assertThat(jdbc.sql("select last_revision_report_on from cooperative_activity_v where cooperative_id = ?")
                        .param(id)
                        .query((row, n) -> row.getString(1) == null)
                        .single())
                .as("the commission has reported nothing")
                .isTrue();
        refused(() -> join(group, 6), "control.refused.over");
        unseen(() -> revisions.report(members.get(4), id, report(group), once()));
    }

    private List<UUID> revisions_of(Actor reader) {
        return jdbc.sql("select group_id from revision_report where cooperative_id = ?")
                .param(views.page(reader, id).id())
                .query(UUID.class)
                .list();
    }

    @Test
    void a_group_ends_when_fewer_than_a_third_stay_and_rests_when_the_board_takes_one_of_it() {
        UUID group = begin(3, Aim.GROUP);
        join(group, 4, 5, 6);
        bodies.elect(
                chair,
                id,
                new Bodies.Elected(
                        Body.BOARD,
                        Set.of(0, 1, 6).stream()
                                .map(each -> members.get(each).accountId())
                                .collect(Collectors.toSet()),
                        chair.accountId(),
                        3),
                new MeetingDecision(clock.today(), 7, 7, 0, 0),
                once());
        assertThat(reads(6)).as("who is in the board is in no group").isFalse();
        ControlViews.Shown shown = views.find(chair, id, group);
        assertThat(shown.of().behind()).isEqualTo(3);
        assertThat(shown.who()).as("nobody of the board among the names").hasSize(3);
        initiatives.leave(members.get(5), id, group);
        assertThat(stage(group)).isEqualTo(Stage.BELOW);
        assertThat(List.of(reads(3), reads(4))).containsOnly(false);
        assertThat(told(chair, "/control")).as("begun, reached, below").isEqualTo(3);
        UUID other = begin(5, Aim.AUDIT);
        initiatives.leave(members.get(5), id, other);
        assertThat(stage(other)).isEqualTo(Stage.GIVEN_UP);
    }

    @Test
    void the_executive_is_in_no_group_and_a_stranger_in_nothing() {
        refused(() -> begin(0, Aim.GROUP), ApartGroupRule.REASON);
        UUID group = begin(3, Aim.GROUP);
        refused(() -> join(group, 1), ApartGroupRule.REASON);
        refused(() -> begin(3, Aim.GROUP), "control.refused.begun");
        Actor stranger = people.actor(people.villager());
        unseen(() -> initiatives.join(stranger, id, group));
        unseen(() -> views.page(stranger, id));
        unseen(() -> audits.report(stranger, id, group, new Audits.Given(clock.today(), "Есеп"), once()));
        UUID audit = begin(0, Aim.AUDIT);
        join(audit, 1, 3);
        assertThat(stage(audit)).as("the board may demand an audit").isEqualTo(Stage.REACHED);
    }

    @Test
    void two_who_reach_the_third_at_once_are_both_counted_and_it_is_told_once() throws Exception {
        UUID audit = begin(1, Aim.AUDIT);
        join(audit, 2);
        Future<?> other = interleaving.meanwhile(() -> join(audit, 3), () -> {
            join(audit, 4);
            return null;
        });
        assertThat(Interleaving.failure(other)).isNull();
        assertThat(views.find(chair, id, audit).of().behind()).isEqualTo(4);
        assertThat(told(chair, "/control")).as("begun, reached").isEqualTo(2);
    }

    @Test
    void of_two_who_leave_a_group_at_once_the_first_ends_it() throws Exception {
        UUID group = begin(3, Aim.GROUP);
        join(group, 4, 5);
        Future<?> other = interleaving.meanwhile(() -> initiatives.leave(members.get(4), id, group), () -> {
            initiatives.leave(members.get(5), id, group);
            return null;
        });
        assertThat(Interleaving.failure(other)).isInstanceOf(RuleViolationException.class);
        assertThat(stage(group)).isEqualTo(Stage.BELOW);
    }

    @Test
    void a_third_have_an_audit_decided_whose_report_is_approved_within_a_month() {
        UUID audit = begin(3, Aim.AUDIT);
        join(audit, 4);
        UUID meeting = planned();
        refused(() -> put(audit, meeting, "«Есеп» ЖШС"), AuditThirdRule.REASON);
        join(audit, 5);
        refused(() -> put(audit, meeting, null), "error.required");
        refused(() -> put(audit, UUID.randomUUID(), "«Есеп» ЖШС"), "error.choice");
        UUID question = put(audit, meeting, "«Есеп» ЖШС");
        assertThat(stage(audit)).isEqualTo(Stage.PUT);
        refused(() -> put(audit, meeting, "«Есеп» ЖШС"), "control.refused.put");
        refused(
                () -> audits.report(chair, id, audit, new Audits.Given(clock.today(), "Есеп"), once()),
                "control.refused.report");
        meetings.remove(chair, id, meeting, question);
        assertThat(stage(audit)).as("taken from the agenda").isEqualTo(Stage.REACHED);
        vote(meeting, put(audit, meeting, "«Есеп» ЖШС"), Choice.YES);
        assertThat(stage(audit)).isEqualTo(Stage.DECIDED);
        assertThat(views.find(chair, id, audit).decision().auditor()).isEqualTo("«Есеп» ЖШС");
        refused(() -> initiatives.leave(members.get(5), id, audit), "control.refused.over");
        conduct.close(chair, id, meeting, true);

        assertThatThrownBy(() -> audits.report(
                        chair, id, audit, new Audits.Given(clock.today().minusDays(1), "Есеп"), once()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("givenOn"));
        unseen(() -> audits.report(members.get(6), id, audit, new Audits.Given(clock.today(), "Есеп"), once()));
        audits.report(members.get(4), id, audit, new Audits.Given(clock.today(), "Кемшілік бар"), once());
        assertThat(stage(audit)).isEqualTo(Stage.GIVEN);
        assertThat(views.find(members.get(6), id, audit).report().findings()).isEqualTo("Кемшілік бар");
        assertThat(duties.of(id, clock.today()))
                .extracting(each -> each.dueOn())
                .containsExactly(clock.today().plusMonths(1));
        UUID next = planned();
        vote(next, put(audit, next, null), Choice.YES);
        assertThat(stage(audit)).isEqualTo(Stage.APPROVED);
        assertThat(duties.of(id, clock.today())).isEmpty();
        assertThat(told(members.get(6), "/control"))
                .as("begun, decided, reported, approved")
                .isEqualTo(4);
    }

    @Test
    void an_audit_on_an_agenda_outlives_those_who_demanded_it_and_leads_the_chair_to_each_step() {
        UUID audit = begin(3, Aim.AUDIT);
        join(audit, 4, 5);
        assertThat(waits.of(chair))
                .extracting(Waiting.Matter::link)
                .containsExactly("/cabinet/cooperatives/" + id + "/control");
        assertThat(waits.of(members.get(3))).isEmpty();
        assertThat(duties.of(id, clock.today())).extracting(each -> each.key()).containsExactly("duty.audit-put");
        UUID meeting = planned();
        UUID question = put(audit, meeting, "«Есеп» ЖШС");
        assertThat(waits.of(chair)).isEmpty();
        assertThat(duties.of(id, clock.today())).isEmpty();
        List.of(3, 4, 5).forEach(each -> initiatives.leave(members.get(each), id, audit));
        assertThat(stage(audit)).as("the meeting decides").isEqualTo(Stage.PUT);
        vote(meeting, question, Choice.YES);
        assertThat(stage(audit)).isEqualTo(Stage.DECIDED);
        assertThat(waits.of(chair)).as("its report is awaited").hasSize(1);
        audits.report(chair, id, audit, new Audits.Given(clock.today(), "Кемшілік жоқ"), once());
        assertThat(stage(audit)).isEqualTo(Stage.GIVEN);
    }

    @Test
    void an_audit_that_has_ended_is_not_decided_on() {
        UUID audit = begin(3, Aim.AUDIT);
        join(audit, 4, 5);
        UUID question = put(audit, planned(), "«Есеп» ЖШС");
        assertThat(decisions.whyNot(id, question)).isNull();
        jdbc.sql("update control_initiative set ended_at = now(), ended_why = 'GIVEN_UP' where id = ?")
                .param(audit)
                .update();
        assertThat(decisions.whyNot(id, question)).isEqualTo("control.refused.ended");
    }

    @Test
    void what_the_meeting_did_not_adopt_is_over_and_may_be_begun_anew() {
        UUID audit = begin(3, Aim.AUDIT);
        join(audit, 4, 5);
        UUID meeting = planned();
        vote(meeting, put(audit, meeting, "«Есеп» ЖШС"), Choice.NO);
        assertThat(stage(audit)).isEqualTo(Stage.REFUSED);
        assertThat(views.page(members.get(6), id).past()).hasSize(1);
        assertThat(begin(3, Aim.AUDIT)).isNotEqualTo(audit);
    }

    @Test
    void an_audit_at_own_cost_needs_neither_third_nor_meeting() {
        UUID own = begin(6, Aim.OWN);
        join(own, 5);
        assertThat(stage(own)).isEqualTo(Stage.ASKED);
        refused(() -> put(own, planned(), "«Есеп» ЖШС"), "control.refused.put");
        assertThatExceptionOfType(NotFoundException.class)
                .as("whoever chairs does not stand behind it")
                .isThrownBy(() ->
                        audits.report(members.get(0), id, own, new Audits.Given(clock.today(), "Бәрі дұрыс"), once()));
        audits.report(members.get(5), id, own, new Audits.Given(clock.today(), "Бәрі дұрыс"), once());
        assertThat(stage(own)).isEqualTo(Stage.REPORTED);
        assertThat(duties.of(id, clock.today())).isEmpty();
        assertThat(told(members.get(3), "/control")).as("begun, reported").isEqualTo(2);
    }
}
