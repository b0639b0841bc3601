package kz.yntymaq.cooperative.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.body.Bodies;
import kz.yntymaq.cooperative.body.Body;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar of duties of a co-operative of five with a board of three, and the reminders of its chair. */
@PortalTest
class DutiesTest {

    @Autowired
    DutyCalendar calendar;

    @Autowired
    DutyReminders reminders;

    @Autowired
    DutyWaits waits;

    @Autowired
    Bodies bodies;

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Inbox inbox;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Background background;

    @Autowired
    Texts texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Charters charters;

    @Autowired
    Shares shares;

    private Made made;
    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private LocalDate founded;

    @BeforeEach
    void a_cooperative_with_a_board() {
        made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        founded = clock.today().minusDays(3);
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    /** The founders have paid share and fee in, so that neither is due. */
    private void contributed() {
        fixtures.paid(made);
        cooperatives
                .findChairedBy(chair, id)
                .people()
                .forEach(each -> shares.record(
                        chair,
                        id,
                        each.membershipId(),
                        new Contribution(
                                ShareKind.FEE,
                                new BigDecimal("5000"),
                                clock.today().minusDays(1),
                                null),
                        false,
                        once()));
    }

    private MeetingDecision votes() {
        return new MeetingDecision(clock.today(), 4, 4, 0, 0);
    }

    private DutyCalendar.Line line(String key) {
        return calendar.page(chair, id).lines().stream()
                .filter(each -> each.duty().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void on(LocalDate day) {
        clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(clock.today(), day)));
        assertThat(clock.today()).isEqualTo(day);
    }

    private List<String> told() {
        return inbox.open(chair, null).rows().stream()
                .filter(message -> message.link().endsWith("/duties"))
                .map(Inbox.Message::text)
                .toList();
    }

    private void remind() {
        transaction.executeWithoutResult(status -> reminders.remind(id));
    }

    @Test
    void a_general_meeting_is_due_a_year_after_the_registration_and_then_after_the_last_one() {
        LocalDate registered = clock.today().minusDays(1);
        assertThat(line("duty.meeting")).satisfies(line -> {
            assertThat(line.due()).isEqualTo(registered.plusYears(1));
            assertThat(line.duty().keptOn()).isNull();
            assertThat(line.duty().source().stored()).isEqualTo("C 34(4)");
        });
        clock.advance(Duration.ofDays(100));
        memberships.electChair(chair, id, chair.accountId(), votes(), once());
        assertThat(line("duty.meeting").due()).isEqualTo(clock.today().plusYears(1));
        assertThat(line("duty.meeting").state()).isEqualTo(Duty.State.KEPT);
        background.await();
    }

    @Test
    void the_board_meets_within_three_months_of_its_election() {
        assertThat(line("duty.board").due()).isEqualTo(founded.plusMonths(3));
        Made alone = fixtures.active(Places.ZERENDI_VILLAGE);
        assertThat(calendar.page(people.actor(alone.chair()), alone.id()).lines())
                .as("a chair alone")
                .extracting(each -> each.duty().key())
                .doesNotContain("duty.board", "duty.board-due", "duty.revision");
    }

    @Test
    void an_election_is_due_when_a_term_ends_once_for_each_body() {
        assertThat(calendar.page(members.get(3), id).lines())
                .filteredOn(each -> each.duty().key().equals("duty.term"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.due()).isEqualTo(founded.plusYears(3)));
        bodies.elect(
                chair,
                id,
                new Bodies.Elected(Body.REVISION, Set.of(members.get(4).accountId()), null, null),
                votes(),
                once());
        assertThat(line("duty.revision").due()).isEqualTo(clock.today().plusYears(1));
    }

    @Test
    void who_leaves_is_considered_within_thirty_days_and_is_paid_out_which_only_the_chair_reads() {
        fixtures.paid(made);
        Actor leaving = members.get(4);
        memberships.askToLeave(leaving, id, once());
        UUID membership = cooperatives.findChairedBy(chair, id).people().stream()
                .filter(each -> each.accountId().equals(leaving.accountId()))
                .map(CooperativeViews.Person::membershipId)
                .findFirst()
                .orElseThrow();
        assertThat(line("duty.exit")).satisfies(line -> {
            assertThat(line.due()).isAfterOrEqualTo(clock.today().plusDays(30));
            assertThat(line.duty().page()).endsWith(membership + "/exit");
        });
        memberships.leave(chair, id, membership, votes(), once());
        assertThat(line("duty.payout.put")).as("the meeting decides first").satisfies(line -> {
            assertThat(line.due()).isEqualTo(clock.today().plusYears(1));
            assertThat(line.duty().page()).contains("/payouts");
        });
        assertThat(calendar.page(members.get(1), id).lines())
                .extracting(each -> each.duty().key())
                .contains("duty.meeting")
                .doesNotContain("duty.payout", "duty.payout.put", "duty.exit");
        background.await();
    }

    @Test
    void what_founders_have_not_paid_in_is_due_so_many_days_after_the_registration_by_the_charter() {
        LocalDate registered = clock.today().minusDays(1);
        var terms = charters.termsOf(id, CharterItem.CONTRIBUTIONS).orElseThrow();
        assertThat(line("duty.founder-share")).satisfies(line -> {
            assertThat(line.due()).isEqualTo(registered.plusDays(terms.shareDays()));
            assertThat(line.text()).contains("5");
        });
        assertThat(line("duty.founder-fee").due()).isEqualTo(registered.plusDays(terms.feeDays()));
        on(registered.plusDays(terms.feeDays()).minusDays(7));
        remind();
        assertThat(told()).anySatisfy(text -> assertThat(text).contains("entrance fees"));
        contributed();
        assertThat(calendar.page(chair, id).lines())
                .extracting(each -> each.duty().key())
                .doesNotContain("duty.founder-share", "duty.founder-fee");
    }

    @Test
    void strangers_read_no_calendar() {
        Actor stranger = people.actor(people.villager());
        assertThatThrownBy(() -> calendar.page(stranger, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_chair_is_reminded_of_each_duty_once_a_stage() {
        contributed();
        remind();
        assertThat(told()).isEmpty();
        LocalDate due = line("duty.board").due();
        on(due.minusDays(30));
        remind();
        remind();
        assertThat(told()).singleElement().asString().contains(texts.get("duty.board"));
        on(due.minusDays(7));
        IntStream.range(0, 3).forEach(n -> remind());
        assertThat(told()).hasSize(2);
        assertThat(waits.of(chair))
                .singleElement()
                .satisfies(matter -> assertThat(matter.text()).contains(texts.get("duty.board")));
        assertThat(waits.of(members.get(1))).isEmpty();
        on(due.plusDays(1));
        remind();
        assertThat(told()).hasSize(3);
        assertThat(line("duty.board").state()).isEqualTo(Duty.State.OVERDUE);
        remind();
        assertThat(told()).hasSize(3);
    }

    @Test
    void two_portals_remind_once() throws Exception {
        contributed();
        on(line("duty.board").due().minusDays(30));
        var second = interleaving.meanwhile(() -> reminders.remind(id), () -> {
            reminders.remind(id);
            return id;
        });
        assertThat(Interleaving.failure(second)).isNull();
        assertThat(told()).hasSize(1);
    }

    @Test
    void the_job_looks_at_every_cooperative() {
        contributed();
        on(line("duty.board").due().minusDays(30));
        reminders.remind();
        assertThat(told()).hasSize(1);
    }
}
