package kz.yntymaq.cooperative.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Authorisations;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.heir.DeathPaper;
import kz.yntymaq.cooperative.heir.Deaths;
import kz.yntymaq.cooperative.heir.SeenPaper;
import kz.yntymaq.cooperative.meeting.Matter.Effect;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Votes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A general meeting from its preparation to its minutes, and what its decisions bring about. */
@PortalTest
class MeetingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    MeetingViews views;

    @Autowired
    MeetingList list;

    @Autowired
    Demands demands;

    @Autowired
    Authorisations authorisations;

    @Autowired
    Minutes minutes;

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Deaths deaths;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Texts texts;

    private Made made;
    private UUID id;
    private Actor chair;
    private List<Actor> members;

    @BeforeEach
    void a_cooperative_of_four() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(id);
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private Meetings.Plan inAnHour() {
        return new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null);
    }

    private UUID planned() {
        return meetings.plan(chair, id, inAnHour(), once());
    }

    /** A meeting of all four that is open, with these questions. */
    private UUID open(Meetings.Put... puts) {
        UUID meeting = planned();
        for (Meetings.Put put : puts) {
            meetings.put(chair, id, meeting, put, once());
        }
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        return meeting;
    }

    private MeetingViews.Item item(UUID meeting, int place) {
        return views.page(chair, id, meeting).items().get(place - 1);
    }

    private MeetingViews.Item vote(UUID meeting, int place, Choice... choices) {
        UUID question = item(meeting, place).id();
        conduct.openQuestion(chair, id, meeting, question);
        for (int i = 0; i < choices.length; i++) {
            conduct.cast(members.get(i), id, meeting, question, choices[i]);
        }
        conduct.closeQuestion(chair, id, meeting, question);
        return item(meeting, place);
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

    private CooperativeViews.Person applicant(Someone person) {
        memberships.ask(people.actor(person), id, new BigDecimal("20000"), once());
        return cooperatives.findChairedBy(chair, id).waiting().stream()
                .filter(each -> each.accountId().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private MembershipState stateOf(UUID membership) {
        return cooperatives.people(id, List.of(membership)).get(0).state();
    }

    @Test
    void a_newcomer_whom_most_are_for_is_admitted_by_the_count_itself() {
        CooperativeViews.Person newcomer = applicant(people.villager());
        UUID meeting = open(Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()));
        MeetingViews.Item voted = vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES, Choice.NO);
        assertThat(voted.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(voted.effect()).isEqualTo(Effect.DONE);
        assertThat(voted.title()).contains(newcomer.name().full());
        assertThat(stateOf(newcomer.membershipId())).isEqualTo(MembershipState.ADMITTED);
        background.await();
    }

    @Test
    void a_newcomer_on_whom_the_votes_are_tied_is_declined() {
        CooperativeViews.Person newcomer = applicant(people.villager());
        UUID meeting = open(Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()));
        MeetingViews.Item voted = vote(meeting, 1, Choice.YES, Choice.YES, Choice.NO, Choice.NO);
        assertThat(voted.outcome()).isEqualTo(Outcome.TIE);
        assertThat(stateOf(newcomer.membershipId())).isEqualTo(MembershipState.DECLINED);
    }

    @Test
    void a_vote_on_somebody_who_has_taken_the_application_back_stays_and_brings_nothing_about() {
        Someone person = people.villager();
        CooperativeViews.Person newcomer = applicant(person);
        UUID meeting = open(Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()));
        UUID question = item(meeting, 1).id();
        conduct.openQuestion(chair, id, meeting, question);
        memberships.withdraw(people.actor(person), id);
        members.forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
        MeetingViews.Item voted = item(meeting, 1);
        assertThat(voted.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(voted.effect()).isEqualTo(Effect.IMPOSSIBLE);
        assertThat(voted.told()).endsWith(texts.get("meeting.why.asks-no-more"));
    }

    @Test
    void no_vote_is_opened_on_what_cannot_take_effect_and_the_one_reason_is_told() {
        Someone person = people.villager();
        CooperativeViews.Person newcomer = applicant(person);
        UUID meeting = open(Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()));
        memberships.withdraw(people.actor(person), id);
        refused(() -> vote(meeting, 1, Choice.YES), "meeting.why.asks-no-more");
    }

    @Test
    void the_membership_of_who_asked_to_leave_ends_however_it_is_voted() {
        Actor leaving = members.get(3);
        memberships.askToLeave(leaving, id, once());
        UUID membership = cooperatives.findVisibleTo(leaving, id).mine().membershipId();
        UUID meeting = open(Meetings.Put.of(Topic.EXIT, membership), Meetings.Put.of(Topic.FREE, "Басқасы"));
        MeetingViews.Item voted = vote(meeting, 1, Choice.NO, Choice.NO, Choice.NO);
        assertThat(voted.effect()).isEqualTo(Effect.DONE);
        assertThat(stateOf(membership)).isEqualTo(MembershipState.LEFT);
        unseen(() -> views.page(leaving, id, meeting));
        assertThat(views.page(chair, id, meeting).there()).as("nor is there").hasSize(3);
        assertThat(vote(meeting, 2, Choice.YES, Choice.YES).count().members())
                .as("who has left is not counted any more")
                .isEqualTo(3);
    }

    @Test
    void the_chair_who_is_elected_takes_the_office_and_the_former_one_leads_the_meeting_to_its_end() {
        UUID meeting =
                open(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()), Meetings.Put.of(Topic.FREE, "Басқасы"));
        assertThat(vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES).effect())
                .isEqualTo(Effect.DONE);
        assertThat(cooperatives.findVisibleTo(chair, id).isChair()).isFalse();
        assertThat(cooperatives.findVisibleTo(members.get(2), id).isChair()).isTrue();
        assertThat(vote(meeting, 2, Choice.YES, Choice.YES, Choice.YES).outcome())
                .isEqualTo(Outcome.ADOPTED);
        conduct.close(chair, id, meeting);
        assertThat(views.page(members.get(3), id, meeting).state()).isEqualTo(SittingState.CLOSED);
    }

    @Test
    void a_candidate_whom_too_few_are_for_does_not_become_chair() {
        UUID meeting = open(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        MeetingViews.Item voted = vote(meeting, 1, Choice.YES, Choice.YES, Choice.ABSTAIN);
        assertThat(voted.outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(voted.effect()).isNull();
        assertThat(cooperatives.findVisibleTo(chair, id).isChair()).isTrue();
    }

    @Test
    void the_charter_needs_two_thirds_of_all_and_an_application_most_of_those_present() {
        UUID meeting = open(
                Meetings.Put.of(Topic.CHARTER, "Жаңа мекенжай"),
                Meetings.Put.application("AA", "Кооперативке несие", new BigDecimal("5000000"), "Салқындатқыш"));
        conduct.goAway(members.get(3), id, meeting);
        assertThat(vote(meeting, 1, Choice.YES, Choice.YES).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(authorisations.of(id))
                .hasValueSatisfying(none -> assertThat(none).isEmpty());
        assertThat(vote(meeting, 2, Choice.YES, Choice.YES, Choice.YES).outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(authorisations.of(id))
                .hasValueSatisfying(those -> assertThat(those).singleElement().satisfies(one -> {
                    assertThat(one.sum()).isEqualByComparingTo("5000000");
                    assertThat(one.use()).isEqualTo("Салқындатқыш");
                    assertThat(one.programme()).isEqualTo("AA");
                    assertThat(one.words()).endsWith(": Кооперативке несие");
                    assertThat(one.outside()).isNull();
                    assertThat(one.on()).isEqualTo(clock.today());
                }));
        assertThat(authorisations.of(chair.accountId())).as("who decides alone").isEmpty();
    }

    @Test
    void members_are_told_when_they_are_called_and_see_nothing_before() {
        UUID meeting = planned();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        unseen(() -> views.page(members.get(1), id, meeting));
        assertThat(list.of(members.get(1), id).lines()).isEmpty();
        meetings.call(chair, id, meeting);
        meetings.call(chair, id, meeting);
        background.await();
        assertThat(views.page(members.get(1), id, meeting).items()).hasSize(1);
        assertThat(inbox.open(members.get(1), null).rows())
                .filteredOn(message -> message.link().endsWith("/meetings/" + meeting))
                .hasSize(1);
        refused(
                () -> meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Тағы"), once()),
                "voting.refused.state");
        meetings.callOff(chair, id, meeting, "Жол жабылды, мүшелер келе алмайды");
        background.await();
        assertThat(inbox.unread(members.get(1).accountId())).isPositive();
    }

    @Test
    void a_meeting_that_is_dropped_before_anybody_was_called_stays_unseen() {
        UUID dropped = planned();
        meetings.put(chair, id, dropped, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.callOff(chair, id, dropped, null);
        unseen(() -> views.page(members.get(1), id, dropped));
        assertThat(list.of(members.get(1), id).lines()).isEmpty();
        assertThat(list.of(chair, id).lines()).as("who prepared it").hasSize(1);

        UUID off = planned();
        meetings.put(chair, id, off, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, off);
        meetings.callOff(chair, id, off, "Жол жабылды, мүшелер келе алмайды");
        assertThat(list.of(members.get(1), id).lines()).hasSize(1);
    }

    @Test
    void the_notice_that_the_charter_names_is_kept_as_the_chair_entered_it() {
        Instant start = clock.instant().plus(Duration.ofDays(7));
        UUID kept = meetings.plan(chair, id, new Meetings.Plan(start, "Клуб", 7), once());
        meetings.put(chair, id, kept, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, kept);
        assertThatThrownBy(() -> meetings.plan(chair, id, new Meetings.Plan(start, "Клуб", 8), once()))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("day");
                    assertThat(refused.key()).isEqualTo("meeting.refused.notice");
                    assertThat(refused.arguments())
                            .as("the earliest day")
                            .contains(8, clock.today().plusDays(8));
                });
        UUID late = meetings.plan(chair, id, new Meetings.Plan(start, "Клуб", 7), once());
        meetings.put(chair, id, late, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        clock.advance(Duration.ofDays(1));
        refused(() -> meetings.call(chair, id, late), "meeting.refused.notice");
        assertThat(views.page(chair, id, late).state()).isEqualTo(SittingState.PLANNED);
    }

    @Test
    void nobody_plans_for_the_past_and_nobody_opens_before_the_time() {
        refused(
                () -> meetings.plan(chair, id, new Meetings.Plan(clock.instant(), "Клуб", null), once()),
                "meeting.refused.past");
        UUID meeting = planned();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, meeting);
        refused(
                () -> conduct.open(
                        chair, id, meeting, chair.accountId(), members.get(1).accountId()),
                "meeting.refused.too-early");
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        assertThat(views.page(chair, id, meeting).state()).isEqualTo(SittingState.OPEN);
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_meeting_and_one_question() {
        UUID key = once();
        Meetings.Plan plan = inAnHour();
        UUID meeting = meetings.plan(chair, id, plan, key);
        assertThat(meetings.plan(chair, id, plan, key)).isEqualTo(meeting);
        UUID matter = once();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), matter);
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), matter);
        assertThat(views.page(chair, id, meeting).items()).hasSize(1);
    }

    @Test
    void what_is_foreign_is_not_found() {
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        Actor stranger = people.actor(other.chair());
        UUID meeting = open(Meetings.Put.of(Topic.FREE, "Қойма"));
        UUID question = item(meeting, 1).id();
        unseen(() -> views.page(stranger, id, meeting));
        unseen(() -> views.page(stranger, other.id(), meeting));
        unseen(() -> list.of(stranger, id));
        unseen(() -> conduct.attend(stranger, id, meeting));
        unseen(() -> conduct.attend(stranger, other.id(), meeting));
        unseen(() -> conduct.openQuestion(stranger, other.id(), meeting, question));
        unseen(() -> conduct.cast(stranger, other.id(), meeting, question, Choice.YES));
        unseen(() -> minutes.of(stranger, other.id(), meeting));
        unseen(() -> conduct.arrived(chair, id, meeting, Set.of(stranger.accountId())));
        assertThatThrownBy(() ->
                        meetings.put(chair, id, planned(), Meetings.Put.of(Topic.CHAIR, stranger.accountId()), once()))
                .isInstanceOf(FieldViolationException.class);
    }

    @Test
    void a_member_who_leads_nothing_leads_nothing() {
        UUID meeting = open(Meetings.Put.of(Topic.FREE, "Қойма"));
        UUID question = item(meeting, 1).id();
        Actor member = members.get(2);
        refused(() -> meetings.plan(member, id, inAnHour(), once()), "meeting.refused.no-third");
        unseen(() -> meetings.callOff(member, id, meeting, "Жол жабылды, мүшелер келе алмайды"));
        unseen(() -> conduct.openQuestion(member, id, meeting, question));
        unseen(() -> conduct.closeQuestion(member, id, meeting, question));
        unseen(() -> conduct.raise(member, id, meeting, question, Map.of()));
        unseen(() -> conduct.close(member, id, meeting));
        unseen(() -> conduct.confirm(member, id, meeting));
        conduct.openQuestion(members.get(1), id, meeting, question);
        assertThat(conduct.closeQuestion(members.get(1), id, meeting, question)
                        .count()
                        .present())
                .as("the secretary does")
                .isEqualTo(4);
    }

    @Test
    void a_third_of_the_members_has_a_meeting_called_that_the_chair_does_not_call() {
        Actor first = members.get(2);
        UUID demand = demands.begin(first, id, "Төраға есеп берсін", once());
        refused(() -> demands.begin(first, id, "Тағы", once()), "meeting.refused.demanded");
        refused(() -> meetings.plan(first, id, inAnHour(), once()), "meeting.refused.no-third");
        demands.join(members.get(3), id, demand);
        demands.join(members.get(3), id, demand);
        background.await();
        assertThat(demands.open(chair, id)).singleElement().satisfies(one -> {
            assertThat(one.behind()).isEqualTo(2);
            assertThat(one.least()).isEqualTo(2);
            assertThat(one.isReached()).isTrue();
        });
        assertThat(inbox.open(chair, null).rows())
                .as("as every member when it is begun, and once when the third is reached")
                .filteredOn(message -> message.link().endsWith("/meetings"))
                .hasSize(2);
        UUID meeting = meetings.plan(first, id, inAnHour(), once());
        assertThat(views.page(first, id, meeting).demanded()).isTrue();
        assertThat(demands.open(chair, id)).singleElement().satisfies(one -> {
            assertThat(one.meeting().id()).isEqualTo(meeting);
            assertThat(one.meeting().state()).isEqualTo(SittingState.PLANNED);
        });
        assertThat(inbox.open(members.get(1), null).rows())
                .as("every member hears of a demand")
                .filteredOn(message -> message.link().endsWith("/meetings"))
                .hasSize(1);
        assertThat(inbox.open(first, null).rows())
                .as("who began it hears that the third is reached")
                .filteredOn(message -> message.link().endsWith("/meetings"))
                .hasSize(1);
    }

    /** A meeting that the third and fourth member demanded, called by the third, its time come. */
    private UUID demanded(Meetings.Put... puts) {
        Actor first = members.get(2);
        UUID demand = demands.begin(first, id, "Төраға есеп берсін", once());
        demands.join(members.get(3), id, demand);
        UUID meeting = meetings.plan(first, id, inAnHour(), once());
        for (Meetings.Put put : puts) {
            meetings.put(first, id, meeting, put, once());
        }
        meetings.call(first, id, meeting);
        clock.advance(HOUR);
        return meeting;
    }

    @Test
    void a_demanded_meeting_is_opened_by_who_demanded_it_and_never_by_the_chair() {
        UUID meeting = demanded(Meetings.Put.of(Topic.FREE, "Есеп"));
        UUID secretary = members.get(2).accountId();
        unseen(() -> conduct.open(
                chair, id, meeting, chair.accountId(), members.get(1).accountId()));
        unseen(() -> conduct.open(members.get(1), id, meeting, chair.accountId(), secretary));
        assertThat(views.page(chair, id, meeting).leads()).isFalse();
        conduct.open(members.get(3), id, meeting, members.get(3).accountId(), secretary);
        assertThat(views.page(members.get(3), id, meeting).leads()).isTrue();
        unseen(() -> conduct.close(chair, id, meeting));
    }

    @Test
    void a_demand_lives_until_a_meeting_has_voted_on_all_its_questions() {
        Actor first = members.get(2);
        UUID meeting = demanded(Meetings.Put.of(Topic.FREE, "Есеп"));
        conduct.open(first, id, meeting, first.accountId(), members.get(3).accountId());
        refused(() -> conduct.close(first, id, meeting, false), "meeting.refused.unvoted");
        assertThat(conduct.close(first, id, meeting, true)).isTrue();
        assertThat(demands.open(chair, id))
                .singleElement()
                .satisfies(one -> assertThat(one.meeting()).isNull());
        UUID again = meetings.plan(first, id, inAnHour(), once());
        UUID question = meetings.put(first, id, again, Meetings.Put.of(Topic.FREE, "Есеп"), once());
        meetings.call(first, id, again);
        clock.advance(HOUR);
        conduct.open(first, id, again, first.accountId(), members.get(3).accountId());
        members.forEach(each -> conduct.attend(each, id, again));
        conduct.openQuestion(first, id, again, question);
        conduct.closeQuestion(first, id, again, question);
        assertThat(conduct.close(first, id, again, false)).isFalse();
        assertThat(demands.open(chair, id)).isEmpty();
    }

    @Test
    void others_of_the_third_take_a_demand_up_when_who_prepares_does_not_call_or_nobody_opens() {
        Actor first = members.get(2);
        Actor other = members.get(3);
        UUID demand = demands.begin(first, id, "Есеп", once());
        demands.join(other, id, demand);
        refused(() -> meetings.plan(other, id, inAnHour(), once()), "meeting.refused.no-third");
        Instant late = clock.instant().plus(Duration.ofDays(20));
        UUID prepared = meetings.plan(first, id, new Meetings.Plan(late, "Клуб", null), once());
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        refused(() -> meetings.plan(other, id, inAnHour(), once()), "meeting.refused.no-third");
        clock.advance(Duration.ofMinutes(1));
        UUID called = meetings.plan(other, id, inAnHour(), once());
        assertThat(views.page(first, id, prepared).state()).isEqualTo(SittingState.CALLED_OFF);
        meetings.put(other, id, called, Meetings.Put.of(Topic.FREE, "Есеп"), once());
        meetings.call(other, id, called);
        refused(() -> meetings.plan(first, id, inAnHour(), once()), "meeting.refused.no-third");
        clock.advance(Duration.ofDays(3).plus(HOUR));
        meetings.plan(first, id, inAnHour(), once());
        assertThat(views.page(first, id, called).state()).isEqualTo(SittingState.CALLED_OFF);
    }

    @Test
    void a_meeting_of_the_executive_body_belongs_to_whoever_chairs() {
        UUID later = planned();
        meetings.put(chair, id, later, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, later);
        UUID meeting = open(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES);
        unseen(() -> meetings.callOff(chair, id, later, "Жол жабылды, мүшелер келе алмайды"));
        unseen(() ->
                conduct.open(chair, id, later, chair.accountId(), members.get(1).accountId()));
        meetings.callOff(members.get(2), id, later, "Жол жабылды, мүшелер келе алмайды");
    }

    @Test
    void no_vote_begins_before_who_presides_and_the_secretary_take_part_themselves() {
        UUID meeting = planned();
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        Actor secretary = members.get(1);
        conduct.open(chair, id, meeting, chair.accountId(), secretary.accountId());
        conduct.attend(chair, id, meeting);
        conduct.arrived(
                chair,
                id,
                meeting,
                members.stream().skip(1).map(Actor::accountId).toList());
        refused(() -> conduct.openQuestion(chair, id, meeting, question), "meeting.refused.both-there");
        conduct.attend(secretary, id, meeting);
        conduct.openQuestion(chair, id, meeting, question);
        assertThat(views.page(chair, id, meeting).there()).hasSize(4);
    }

    @Test
    void no_death_is_recorded_while_the_members_meet() {
        UUID meeting = open(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, members.get(1).accountId())
                .query(UUID.class)
                .single();
        refused(
                () -> deaths.died(
                        chair, id, membership, clock.today(), SeenPaper.of(DeathPaper.CERTIFICATE, "№ 1"), once()),
                "heir.refused.meeting");
        conduct.close(chair, id, meeting);
        deaths.died(chair, id, membership, clock.today(), SeenPaper.of(DeathPaper.CERTIFICATE, "№ 1"), once());
    }

    @Test
    void a_secretary_whose_death_the_chair_types_in_does_not_leave_the_chair_alone_with_the_vote() {
        UUID meeting = open(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        UUID question = item(meeting, 1).id();
        jdbc.sql(
                        "update membership set state = 'LEFT', left_on = ?, ending = 'DEATH' where cooperative_id = ? and account_id = ?")
                .params(clock.today(), id, members.get(1).accountId())
                .update();
        jdbc.sql("update voting_presence set until = now() where sitting_id = ? and voter = ?")
                .params(meeting, members.get(1).accountId())
                .update();
        refused(() -> conduct.openQuestion(chair, id, meeting, question), "meeting.refused.both-there");
    }

    @Test
    void the_page_tells_on_what_a_vote_is_counted_and_who_is_there_is_waited_for() {
        UUID meeting = open(Meetings.Put.of(Topic.FREE, "Қойма"));
        UUID question = item(meeting, 1).id();
        conduct.openQuestion(chair, id, meeting, question);
        conduct.cast(chair, id, meeting, question, Choice.YES);
        conduct.goAway(members.get(3), id, meeting);
        Votes.Base base = views.page(chair, id, meeting).base();
        assertThat(base).isEqualTo(new Votes.Base(4, 4, 1, 1));
        assertThat(base.waiting()).isEqualTo(2);
        refused(() -> conduct.count(chair, id, meeting, question, 0), "meeting.refused.not-all-voted");
        assertThat(conduct.count(chair, id, meeting, question, Integer.MAX_VALUE)
                        .count()
                        .present())
                .isEqualTo(base.present());
    }

    @Test
    void who_no_longer_stands_behind_a_demand_is_not_counted() {
        UUID demand = demands.begin(members.get(2), id, "Есеп", once());
        demands.join(members.get(3), id, demand);
        demands.leave(members.get(3), id, demand);
        assertThat(demands.open(chair, id))
                .singleElement()
                .satisfies(one -> assertThat(one.behind()).isEqualTo(1));
        unseen(() -> demands.join(people.actor(people.villager()), id, demand));
    }

    @Test
    void nobody_can_call_the_members_or_tell_the_chair_without_end() {
        for (int i = 0; i < 10; i++) {
            UUID meeting = planned();
            meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
            meetings.call(chair, id, meeting);
            meetings.callOff(chair, id, meeting, "Жол жабылды, мүшелер келе алмайды");
        }
        UUID meeting = planned();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        refused(() -> meetings.call(chair, id, meeting), "error.too-often");
        UUID demand = demands.begin(members.get(2), id, "Есеп", once());
        for (int i = 0; i < 5; i++) {
            demands.join(members.get(3), id, demand);
            demands.leave(members.get(3), id, demand);
        }
        refused(() -> demands.join(members.get(3), id, demand), "error.too-often");
    }

    @Test
    void a_representative_is_no_member() {
        UUID meeting = planned();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        UUID represented = members.get(3).accountId();
        assertThatThrownBy(() -> conduct.represent(
                        chair,
                        id,
                        meeting,
                        represented,
                        "Біреу",
                        new Iin(made.members().get(2).iin()),
                        "№ 1"))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("iin");
                    assertThat(refused.key()).isEqualTo("meeting.refused.representative-member");
                });
        Someone known = people.villager();
        conduct.represent(chair, id, meeting, represented, "Басқа Аты", new Iin(known.iin()), "№ 1");
        assertThat(jdbc.sql("select count(*) from voting_presence where sitting_id = ? and voter = ?")
                        .params(meeting, represented)
                        .query(Integer.class)
                        .single())
                .as("an IIN of an account is answered as one that has none")
                .isEqualTo(1);
        conduct.left(chair, id, meeting, represented);
        Iin stranger = new Iin(Iins.next());
        conduct.represent(chair, id, meeting, represented, "Өкіл Адам", stranger, "№ 1");
        background.await();
        assertThat(inbox.open(members.get(3), null).rows())
                .as("who is represented is told, once called and twice represented")
                .filteredOn(message -> message.link().endsWith("/meetings/" + meeting))
                .hasSize(3);
        UUID another = members.get(2).accountId();
        refused(
                () -> conduct.represent(chair, id, meeting, another, "Өкіл Адам", stranger, "№ 2"),
                "voting.refused.represents-another");
        conduct.left(chair, id, meeting, represented);
        refused(
                () -> conduct.represent(chair, id, meeting, another, "Адам Өкіл", stranger, "№ 2"),
                "voting.refused.represents-another");
        refused(
                () -> conduct.represent(chair, id, meeting, represented, "Басқа Адам", stranger, "№ 1"),
                "voting.refused.other-name");
        conduct.represent(chair, id, meeting, represented, "Өкіл Адам", stranger, "№ 1");
        assertThat(jdbc.sql("select count(representative_hash) from voting_presence where sitting_id = ?")
                        .param(meeting)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(views.page(chair, id, meeting).there())
                .singleElement()
                .satisfies(one -> assertThat(one.representative()).isEqualTo("Өкіл Адам"));
        conduct.close(chair, id, meeting);
        assertThat(jdbc.sql("""
                        select count(p.representative_hash) + count(s.hash_key)
                          from voting_presence p join voting_sitting s on s.id = p.sitting_id where s.id = ?""").param(meeting).query(Integer.class).single())
                .as("nobody is known by the hash after the meeting")
                .isZero();
    }

    @Test
    void who_is_named_or_marked_by_another_is_told() {
        UUID meeting = planned();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        conduct.arrived(chair, id, meeting, Set.of(members.get(2).accountId()));
        conduct.arrived(chair, id, meeting, Set.of(members.get(2).accountId()));
        background.await();
        assertThat(List.of(members.get(1), members.get(2), members.get(3)))
                .extracting(each -> inbox.open(each, null).rows().stream()
                        .filter(message -> message.link().endsWith("/meetings/" + meeting))
                        .count())
                .containsExactly(2L, 2L, 1L);
    }

    @Test
    void who_chaired_is_told_that_another_was_elected() {
        UUID meeting = open(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        background.await();
        long before = inbox.open(chair, null).rows().size();
        vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES);
        background.await();
        assertThat(inbox.open(chair, null).rows()).hasSize((int) before + 1);
    }

    @Test
    void who_became_a_member_after_the_call_is_told_of_the_meeting() {
        Someone person = people.villager();
        CooperativeViews.Person newcomer = applicant(person);
        UUID first = open(Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()));
        vote(first, 1, Choice.YES, Choice.YES, Choice.YES);
        UUID next = planned();
        meetings.put(chair, id, next, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(chair, id, next);
        background.await(); // those who are members now are told before another is one
        memberships.pay(
                chair, id, newcomer.membershipId(), new BigDecimal("20000"), BigDecimal.ZERO, clock.today(), once());
        background.await();
        assertThat(inbox.open(people.actor(person), null).rows())
                .filteredOn(message -> message.link().endsWith("/meetings/" + next))
                .hasSize(1);
    }

    @Test
    void who_said_nothing_is_not_written_down_as_abstaining() {
        CooperativeViews.Person newcomer = applicant(people.villager());
        UUID meeting = open(Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()));
        vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES);
        assertThat(cooperatives.findChairedBy(chair, id).waiting())
                .filteredOn(each -> each.membershipId().equals(newcomer.membershipId()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.decision().abstained()).isZero();
                    assertThat(each.decision().silent()).isEqualTo(1);
                });
    }

    @Test
    void an_admission_that_the_law_forbids_is_not_put_and_does_not_take_effect() {
        Someone person = people.villager();
        CooperativeViews.Person newcomer = applicant(person);
        UUID meeting = open(Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()));
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        jdbc.sql("update membership set account_id = ? where cooperative_id = ? and account_id = ?")
                .params(person.id(), other.id(), other.members().get(3).id())
                .update();
        assertThat(vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES).effect())
                .isEqualTo(Effect.IMPOSSIBLE);
        assertThat(stateOf(newcomer.membershipId())).isEqualTo(MembershipState.APPLIED);
        UUID next = planned();
        refused(
                () -> meetings.put(chair, id, next, Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()), once()),
                "cooperative.rule.different-kinds");
    }

    @Test
    void the_minutes_have_a_question_in_the_words_of_each_language() {
        UUID meeting = open(Meetings.Put.of(Topic.FREE, "Қойма салу", "Построить склад"));
        conduct.close(chair, id, meeting);
        Minutes.Paper paper = minutes.of(chair, id, meeting);
        assertThat(text(paper, Bilingual::kk)).contains("Қойма салу").doesNotContain("Построить");
        assertThat(text(paper, Bilingual::ru)).contains("Построить склад").doesNotContain("Қойма");
    }

    @Test
    void minutes_tell_in_both_languages_who_was_there_how_each_voted_and_how_it_was_reckoned() {
        UUID meeting = open(Meetings.Put.of(Topic.FREE, "Қойма салу"), Meetings.Put.of(Topic.FREE, "Басқасы"));
        assertThatThrownBy(() -> minutes.of(chair, id, meeting)).isInstanceOf(MovedOnException.class);
        vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES, Choice.NO);
        conduct.close(chair, id, meeting);
        Minutes.Paper paper = minutes.of(members.get(3), id, meeting);
        String kazakh = text(paper, Bilingual::kk);
        String russian = text(paper, Bilingual::ru);
        String dissenter =
                cooperatives.findVisibleTo(members.get(3), id).mine().name().full();
        assertThat(kazakh)
                .contains(
                        "Қойма салу", "3 × 4 ≥ 2 × 4", "2 × 3 > 4", "Қарсы болғандар: " + dissenter, "Шешім қабылданды")
                .contains("Бұл мәселе бойынша дауыс берілген жоқ");
        assertThat(russian)
                .contains(
                        "Против: " + dissenter,
                        "Решение принято",
                        "пункт 5 статьи 34 Закона «О сельскохозяйственных кооперативах»");
        assertThat(paper.sheet().title().ru()).startsWith("Протокол");
        assertThat(paper.part().confirmed()).isFalse();
    }

    @Test
    void minutes_are_confirmed_by_who_presided_and_by_the_secretary() {
        UUID meeting = open(Meetings.Put.of(Topic.FREE, "Қойма"));
        refused(() -> conduct.confirm(chair, id, meeting), "voting.refused.state");
        conduct.close(chair, id, meeting);
        conduct.close(chair, id, meeting);
        conduct.confirm(chair, id, meeting);
        conduct.confirm(chair, id, meeting);
        assertThat(views.page(chair, id, meeting).confirms()).isFalse();
        assertThat(minutes.of(chair, id, meeting).part().confirmed()).isFalse();
        conduct.confirm(members.get(1), id, meeting);
        assertThat(minutes.of(chair, id, meeting).part().confirmed()).isTrue();
    }

    @Test
    void a_person_is_on_an_agenda_once_and_stands_as_the_question_needs() {
        CooperativeViews.Person newcomer = applicant(people.villager());
        UUID meeting = planned();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()), once());
        refused(
                () -> meetings.put(
                        chair, id, meeting, Meetings.Put.of(Topic.ADMISSION, newcomer.membershipId()), once()),
                "meeting.refused.twice");
        refused(
                () -> meetings.put(chair, id, meeting, Meetings.Put.of(Topic.EXIT, newcomer.membershipId()), once()),
                "error.choice");
        UUID question = item(meeting, 1).id();
        meetings.remove(chair, id, meeting, question);
        assertThat(views.page(chair, id, meeting).items()).isEmpty();
        unseen(() -> meetings.remove(chair, id, meeting, question));
    }

    @Test
    void questions_on_other_candidates_fall_when_one_is_elected() {
        UUID meeting = open(
                Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()),
                Meetings.Put.of(Topic.CHAIR, members.get(3).accountId()));
        assertThat(vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES).effect())
                .isEqualTo(Effect.DONE);
        MeetingViews.Item second = item(meeting, 2);
        assertThat(second.effect()).isEqualTo(Effect.FALLEN);
        refused(() -> conduct.openQuestion(chair, id, meeting, second.id()), "meeting.refused.fallen");
        conduct.close(chair, id, meeting, false);
        assertThat(text(minutes.of(chair, id, meeting), Bilingual::ru))
                .contains("Вопрос снят")
                .doesNotContain("не голосовали.");
        assertThat(cooperatives.findVisibleTo(members.get(2), id).isChair()).isTrue();
    }

    @Test
    void an_election_is_counted_though_the_co_operative_was_changed_meanwhile() throws Exception {
        UUID meeting = open(Meetings.Put.of(Topic.CHAIR, members.get(2).accountId()));
        UUID question = item(meeting, 1).id();
        conduct.openQuestion(chair, id, meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        var counted = interleaving.meanwhile(
                () -> jdbc.sql("update cooperative set version = version + 1 where id = ?")
                        .param(id)
                        .update(),
                () -> conduct.closeQuestion(chair, id, meeting, question));
        assertThat(counted.get().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(cooperatives.findVisibleTo(members.get(2), id).isChair()).isTrue();
    }

    @Test
    void members_who_are_called_while_the_meeting_is_called_off_are_told_both() throws Exception {
        UUID meeting = planned();
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        var off = interleaving.meanwhile(() -> meetings.call(chair, id, meeting), () -> {
            meetings.callOff(chair, id, meeting, "Жол жабылды, мүшелер келе алмайды");
            return true;
        });
        assertThat(off.get()).isTrue();
        background.await();
        assertThat(inbox.open(members.get(1), null).rows())
                .filteredOn(message -> message.link().endsWith("/meetings/" + meeting))
                .hasSize(2);
    }

    @Test
    void what_a_third_demanded_is_called_off_by_who_called_it_alone_and_is_free_again() {
        Actor first = members.get(2);
        UUID demand = demands.begin(first, id, "Төраға есеп берсін", once());
        demands.join(members.get(3), id, demand);
        UUID meeting = meetings.plan(first, id, inAnHour(), once());
        UUID question = meetings.put(first, id, meeting, Meetings.Put.of(Topic.FREE, "Есеп"), once());
        unseen(() -> meetings.remove(chair, id, meeting, question));
        unseen(() -> meetings.call(chair, id, meeting));
        unseen(() -> meetings.callOff(chair, id, meeting, "Жол жабылды, мүшелер келе алмайды"));
        assertThat(list.of(chair, id).lines()).as("nothing that leads nowhere").isEmpty();
        meetings.call(first, id, meeting);
        assertThat(views.page(chair, id, meeting).leads()).isFalse();
        assertThat(views.page(chair, id, meeting).owns()).isFalse();
        unseen(() -> meetings.callOff(chair, id, meeting, "Жол жабылды, мүшелер келе алмайды"));
        meetings.callOff(first, id, meeting, "Жол жабылды, мүшелер келе алмайды");
        assertThat(demands.open(first, id)).hasSize(1);
        UUID again = meetings.plan(first, id, inAnHour(), once());
        clock.advance(HOUR);
        assertThat(demands.open(first, id)).as("its time has passed").hasSize(1);
        meetings.plan(first, id, inAnHour(), once());
        assertThat(views.page(first, id, again).state()).isEqualTo(SittingState.CALLED_OFF);
    }

    @Test
    void others_of_the_third_call_when_who_began_the_demand_gave_it_up() {
        Actor first = members.get(2);
        UUID demand = demands.begin(first, id, "Есеп", once());
        demands.join(members.get(3), id, demand);
        refused(() -> meetings.plan(members.get(3), id, inAnHour(), once()), "meeting.refused.no-third");
        demands.leave(first, id, demand);
        demands.begin(first, id, "Басқа мәселе", once());
        demands.join(members.get(1), id, demand);
        refused(() -> meetings.plan(first, id, inAnHour(), once()), "meeting.refused.no-third");
        assertThat(views.page(members.get(3), id, meetings.plan(members.get(3), id, inAnHour(), once()))
                        .demanded())
                .isTrue();
    }

    @Test
    void the_chair_is_told_once_that_a_demand_is_reached() {
        UUID demand = demands.begin(members.get(2), id, "Есеп", once());
        demands.join(members.get(3), id, demand);
        demands.leave(members.get(3), id, demand);
        demands.join(members.get(3), id, demand);
        background.await();
        assertThat(inbox.open(chair, null).rows())
                .as("as every member when it is begun, and once when the third is reached")
                .filteredOn(message -> message.link().endsWith("/meetings"))
                .hasSize(2);
    }

    @Test
    void nobody_else_marks_a_member_who_takes_part_by_the_own_account() {
        UUID meeting = open(Meetings.Put.of(Topic.FREE, "Қойма"));
        UUID remote = members.get(3).accountId();
        refused(() -> conduct.left(chair, id, meeting, remote), "voting.refused.remote");
        conduct.goAway(members.get(3), id, meeting);
        assertThat(conduct.absent(id, meeting, null, Set.of()).members()).isEmpty();
        refused(() -> conduct.arrived(chair, id, meeting, Set.of(remote)), "voting.refused.remote");
        refused(
                () -> conduct.represent(chair, id, meeting, remote, "Өкіл", new Iin(Iins.next()), "№ 1"),
                "voting.refused.remote");
        conduct.attend(members.get(3), id, meeting);
        assertThat(views.page(chair, id, meeting).there()).hasSize(4);
    }

    @Test
    void a_secretary_whose_membership_the_meeting_ended_confirms_the_minutes() {
        Actor secretary = members.get(1);
        memberships.askToLeave(secretary, id, once());
        UUID meeting = open(Meetings.Put.of(
                Topic.EXIT, cooperatives.findVisibleTo(secretary, id).mine().membershipId()));
        MeetingViews.Item voted = vote(meeting, 1, Choice.NO, Choice.NO, Choice.NO);
        assertThat(voted.effect().key(voted.topic())).isEqualTo("meeting.effect.DONE.EXIT");
        conduct.close(chair, id, meeting);
        conduct.confirm(chair, id, meeting);
        background.await();
        assertThat(inbox.open(secretary, null).rows())
                .filteredOn(message -> message.link().endsWith(meeting + "/minutes"))
                .hasSize(1);
        assertThat(views.page(secretary, id, meeting).confirms()).isTrue();
        conduct.confirm(secretary, id, meeting);
        assertThat(minutes.of(chair, id, meeting).part().confirmed()).isTrue();
    }

    @Test
    void the_notice_of_a_charter_that_the_portal_wrote_is_kept_and_none_less() {
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        UUID own = other.id();
        Actor leads = people.actor(other.chair());
        Instant enough = clock.instant().plus(Duration.ofDays(10));
        refused(() -> meetings.plan(leads, own, inAnHour(), once()), "meeting.refused.notice");
        refused(
                () -> meetings.plan(leads, own, new Meetings.Plan(enough, "Клуб", 9), once()),
                "meeting.refused.notice-less");
        UUID meeting = meetings.plan(leads, own, new Meetings.Plan(enough, "Клуб", null), once());
        assertThat(views.noticeDays(own)).isEqualTo(10);
        assertThat(views.page(leads, own, meeting).noticeDays()).isEqualTo(10);
        assertThat(views.page(leads, own, meeting).ofCharter()).isTrue();
        meetings.put(leads, own, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), once());
        meetings.call(leads, own, meeting);
    }

    private static String text(Minutes.Paper paper, Function<Bilingual, String> language) {
        return paper.sheet().rows().stream()
                .map(row -> language.apply(row.text()))
                .collect(Collectors.joining("\n"));
    }
}
