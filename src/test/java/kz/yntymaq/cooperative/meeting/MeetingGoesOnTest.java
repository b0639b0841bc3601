package kz.yntymaq.cooperative.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.SittingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting goes on to its end though one of its own votes ends the membership of who presides or of the secretary. */
@PortalTest
class MeetingGoesOnTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    MeetingViews views;

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private UUID id;
    private Actor chair;
    private Actor presiding;
    private Actor secretary;
    private List<Actor> members;

    @BeforeEach
    void a_cooperative_of_four() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        presiding = members.get(1);
        secretary = members.get(2);
        fixtures.holdNoCharter(id);
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private void vote(Actor by, UUID meeting, UUID question, Actor... voters) {
        conduct.openQuestion(by, id, meeting, question);
        for (Actor each : voters) {
            conduct.cast(each, id, meeting, question, Choice.YES);
        }
        conduct.closeQuestion(by, id, meeting, question);
    }

    /** The member leaves by the first vote; the second question is still voted, the meeting closed. */
    private void leavesInTheMiddle(Actor leaving, Actor by) {
        memberships.askToLeave(leaving, id, once());
        UUID membership = cooperatives.findVisibleTo(leaving, id).mine().membershipId();
        UUID meeting =
                meetings.plan(chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Клуб", null), once());
        UUID exit = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.EXIT, membership), once());
        UUID other = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Басқасы"), once());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, presiding.accountId(), secretary.accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        vote(by, meeting, exit, members.toArray(Actor[]::new));
        Actor[] stay = members.stream()
                .filter(each -> !each.accountId().equals(leaving.accountId()))
                .toArray(Actor[]::new);
        vote(by, meeting, other, stay);
        MeetingViews.Page page = views.page(chair, id, meeting);
        assertThat(page.items().get(1).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(page.items().get(1).count().members()).isEqualTo(3);
        conduct.close(by, id, meeting);
        assertThat(views.page(chair, id, meeting).state()).isEqualTo(SittingState.CLOSED);
    }

    @Test
    void after_the_secretary_left_the_rest_of_the_agenda_is_voted() {
        leavesInTheMiddle(secretary, presiding);
    }

    @Test
    void after_who_presided_left_the_secretary_leads_it_to_its_end() {
        leavesInTheMiddle(presiding, secretary);
    }

    @Test
    void as_long_as_both_are_members_both_take_part() {
        UUID meeting =
                meetings.plan(chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Клуб", null), once());
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Басқасы"), once());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, presiding.accountId(), secretary.accountId());
        members.stream()
                .filter(each -> !each.accountId().equals(secretary.accountId()))
                .forEach(each -> conduct.attend(each, id, meeting));
        assertThatThrownBy(() -> conduct.openQuestion(presiding, id, meeting, question))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("meeting.refused.both-there"));
    }
}
