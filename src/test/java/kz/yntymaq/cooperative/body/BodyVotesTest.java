package kz.yntymaq.cooperative.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions on bodies that a general meeting in the portal votes on: the terms follow from the count. */
@PortalTest
class BodyVotesTest {

    @Autowired
    BodyAgenda agenda;

    @Autowired
    BodyViews views;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

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

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Background background;

    @Autowired
    BodyEvents events;

    @Autowired
    BodyDuties duties;

    @Autowired
    Inbox inbox;

    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private UUID meeting;

    @BeforeEach
    void a_meeting_of_five_with_a_board_of_three_is_prepared() {
        Made made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofDays(20)), "Ауыл клубы", null), once());
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private Set<UUID> accounts(Integer... which) {
        return Stream.of(which).map(each -> members.get(each).accountId()).collect(Collectors.toSet());
    }

    private UUID put(Body body, Set<UUID> list, @Nullable Integer head) {
        return agenda.putElection(
                chair,
                id,
                meeting,
                new Bodies.Elected(
                        body, list, head == null ? null : members.get(head).accountId(), null),
                once());
    }

    private void held(UUID... questions) {
        meetings.call(chair, id, meeting);
        clock.advance(Duration.ofDays(20));
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        for (UUID question : questions) {
            vote(question, Choice.YES, Choice.YES, Choice.YES, Choice.NO);
        }
        background.await();
    }

    private void vote(UUID question, Choice... choices) {
        conduct.openQuestion(chair, id, meeting, question);
        IntStream.range(0, choices.length)
                .forEach(n -> conduct.cast(members.get(n), id, meeting, question, choices[n]));
        conduct.closeQuestion(chair, id, meeting, question);
    }

    private Set<UUID> now(Body body) {
        return views.page(members.get(4), id).in(body.name()).stream()
                .map(BodyViews.Shown::person)
                .collect(Collectors.toSet());
    }

    private String effect(UUID question) {
        return jdbc.sql("select coalesce(effect, '') from cooperative_meeting_matter where id = ?")
                .param(question)
                .query(String.class)
                .single();
    }

    @Test
    void a_list_that_most_are_for_is_the_board_and_its_head_chairs() {
        UUID question = put(Body.BOARD, accounts(2, 3, 4), 3);
        held(question);
        assertThat(now(Body.BOARD)).isEqualTo(accounts(2, 3, 4));
        assertThat(now(Body.HEAD)).isEqualTo(accounts(3));
        assertThat(cooperatives
                        .findVisibleTo(members.get(4), id)
                        .people()
                        .get(0)
                        .accountId())
                .isEqualTo(members.get(3).accountId());
        assertThat(views.page(chair, id).in("BOARD")).allSatisfy(term -> {
            assertThat(term.voted()).isTrue();
            assertThat(term.from()).isEqualTo(clock.today());
        });
        assertThat(views.page(chair, id).in("HEAD").get(0).voted()).isTrue();
        assertThat(effect(question)).isEqualTo("DONE");
    }

    @Test
    void a_list_that_is_tied_elects_nobody() {
        UUID question = put(Body.BOARD, accounts(2, 3, 4), 3);
        held();
        vote(question, Choice.YES, Choice.YES, Choice.NO, Choice.NO);
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 1, 2));
        assertThat(effect(question)).isEmpty();
    }

    @Test
    void of_two_lists_the_first_that_most_are_for_is_elected() {
        UUID first = put(Body.BOARD, accounts(2, 3, 4), 3);
        UUID second = put(Body.BOARD, accounts(0, 1, 2), 0);
        held(first);
        assertThat(now(Body.BOARD)).isEqualTo(accounts(2, 3, 4));
        assertThat(effect(second)).isEqualTo("FALLEN");
        assertThatThrownBy(() -> vote(second, Choice.YES))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("meeting.refused.fallen"));
    }

    @Test
    void a_commission_and_a_release_take_effect_by_the_count() {
        UUID commission = put(Body.REVISION, accounts(4), null);
        UUID term = views.page(chair, id).in("BOARD").stream()
                .filter(each -> each.person().equals(members.get(2).accountId()))
                .map(BodyViews.Shown::id)
                .findFirst()
                .orElseThrow();
        UUID release = agenda.putRelease(chair, id, meeting, term, once());
        held(commission, release);
        assertThat(now(Body.REVISION)).isEqualTo(accounts(4));
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 1));
    }

    @Test
    void what_cannot_be_any_more_changes_nothing_of_the_count() {
        UUID commission = put(Body.REVISION, accounts(3), null);
        UUID board = put(Body.BOARD, accounts(0, 1, 3), 0);
        held(commission);
        assertThat(effect(commission)).isEqualTo("DONE");
        assertThatThrownBy(() -> vote(board, Choice.YES))
                .as("the one reason is told before anybody votes")
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(ApartBodiesRule.REASON));
        assertThat(effect(board)).isEmpty();
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 1, 2));
    }

    @Test
    void the_present_chair_is_elected_again_by_a_vote() {
        UUID question = meetings.put(chair, id, meeting, Meetings.Put.of(Topic.CHAIR, chair.accountId()), once());
        held(question);
        assertThat(effect(question)).isEqualTo("DONE");
        assertThat(views.page(chair, id).in("HEAD")).singleElement().satisfies(term -> {
            assertThat(term.from()).isEqualTo(clock.today());
            assertThat(term.voted()).isTrue();
        });
    }

    @Test
    void who_cannot_be_elected_is_not_put_to_the_vote_unless_the_meeting_elects_a_board() {
        Meetings.Put outsider = Meetings.Put.of(Topic.CHAIR, members.get(4).accountId());
        assertThatThrownBy(() -> meetings.put(chair, id, meeting, outsider, once()))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("person");
                    assertThat(refused.key()).isEqualTo(HeadOfBoardRule.REASON);
                });
        put(Body.BOARD, accounts(0, 1, 3), 0);
        assertThat(meetings.put(chair, id, meeting, outsider, once())).isNotNull();
    }

    @Test
    void a_member_of_the_board_lays_the_post_down_and_the_head_does_not() {
        UUID own = term(Body.BOARD, 1);
        assertThatThrownBy(() -> events.resign(members.get(2), id, own)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> events.resign(chair, id, term(Body.BOARD, 0)))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("body.refused.head"));
        events.resign(members.get(1), id, own);
        events.resign(members.get(1), id, own); // pressed twice
        assertThat(now(Body.BOARD)).isEqualTo(accounts(0, 2));
        assertThat(views.page(chair, id).past()).singleElement().satisfies(term -> {
            assertThat(term.whyKey()).isEqualTo("body.ended.RESIGNED");
            assertThat(term.ended()).isEqualTo(clock.today());
        });
        assertThat(duties.of(id, clock.today()))
                .filteredOn(each -> each.key().equals("duty.vacancy"))
                .hasSize(1);
        background.await();
        assertThat(inbox.open(members.get(4), null).rows())
                .filteredOn(message -> message.link().endsWith("/bodies"))
                .hasSize(1);
    }

    private UUID term(Body body, int member) {
        return views.page(chair, id).in(body.name()).stream()
                .filter(each -> each.person().equals(members.get(member).accountId()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void a_question_taken_from_the_agenda_takes_its_list_along() {
        UUID question = put(Body.REVISION, accounts(4), null);
        meetings.remove(chair, id, meeting, question);
        assertThat(jdbc.sql("select count(*) from body_candidate where question_id = ?")
                        .param(question)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void only_who_prepares_the_meeting_puts_a_list_and_only_before_members_were_called() {
        var list = new Bodies.Elected(Body.REVISION, accounts(4), null, null);
        assertThatThrownBy(() -> agenda.putElection(members.get(1), id, meeting, list, once()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> put(Body.REVISION, accounts(0), null))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(ApartBodiesRule.REASON));
        put(Body.REVISION, accounts(4), null);
        meetings.call(chair, id, meeting);
        assertThatThrownBy(() -> put(Body.REVISION, accounts(3), null)).isInstanceOf(MovedOnException.class);
    }
}
