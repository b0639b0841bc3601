package kz.yntymaq.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sitting of a body of four: who is there, who votes, what is counted, and two at the same moment. */
@PortalTest
class SittingTest {

    private static final int MANY = 100;

    @Autowired
    Sittings sittings;

    @Autowired
    Votes questions;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Made body;
    private List<Actor> members;
    private Actor chair;
    private UUID sitting;
    private UUID first;
    private UUID second;

    @BeforeEach
    void a_sitting_that_is_open() {
        body = fixtures.active(Places.ZERENDI_VILLAGE);
        members = body.members().stream().map(people::actor).toList();
        chair = members.get(0);
        sitting = sittings.prepare("COOPERATIVE", body.id());
        first = questions.put(sitting, Majority.MOST_OF_PRESENT);
        second = questions.put(sitting, Majority.TWO_THIRDS_OF_ALL);
        sittings.call(chair, sitting);
        sittings.open(chair, sitting, id(0), id(1));
    }

    private UUID id(int member) {
        return members.get(member).accountId();
    }

    private void arrive(int... who) {
        for (int each : who) {
            sittings.arrive(members.get(each), sitting, id(each), Way.REMOTE);
        }
    }

    private Votes.Facts now(UUID question) {
        return questions.find(sitting, question).orElseThrow();
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_question_is_not_opened_before_two_thirds_are_there() {
        arrive(0, 1);
        assertThatThrownBy(() -> questions.open(chair, sitting, first))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("voting.refused.quorum");
                    assertThat(refused.arguments()).containsExactly(2, 4, 3);
                });
        assertThat(now(first).state()).isEqualTo(QuestionState.PLANNED);
        arrive(2);
        questions.open(chair, sitting, first);
        assertThat(now(first).state()).isEqualTo(QuestionState.OPEN);
    }

    @Test
    void the_quorum_is_looked_at_again_for_each_question() {
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        sittings.leave(members.get(2), sitting, id(2));
        questions.close(chair, sitting, first);
        assertThat(now(first).count().present()).isEqualTo(3);
        refused(() -> questions.open(chair, sitting, second), "voting.refused.quorum");
    }

    @Test
    void votes_are_counted_when_it_is_closed_and_one_may_be_changed_until_then() {
        arrive(0, 1, 2, 3);
        questions.open(chair, sitting, first);
        questions.cast(members.get(0), sitting, first, Choice.NO);
        questions.cast(members.get(0), sitting, first, Choice.YES);
        questions.cast(members.get(1), sitting, first, Choice.YES);
        questions.cast(members.get(2), sitting, first, Choice.YES);
        assertThat(now(first).count()).isNull();
        Votes.Facts closed = questions.close(chair, sitting, first);
        assertThat(closed.count()).isEqualTo(new Count(4, 4, 3, 0, 0));
        assertThat(closed.outcome()).isEqualTo(Outcome.ADOPTED);
        refused(() -> questions.cast(members.get(3), sitting, first, Choice.NO), "voting.refused.not-open");
        refused(() -> questions.close(chair, sitting, first), "voting.refused.state");
    }

    @Test
    void the_charter_needs_three_of_four_members_though_only_three_are_there() {
        arrive(0, 1, 2);
        questions.open(chair, sitting, second);
        questions.cast(members.get(0), sitting, second, Choice.YES);
        questions.cast(members.get(1), sitting, second, Choice.YES);
        assertThat(questions.close(chair, sitting, second).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    void who_is_not_there_cannot_vote() {
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        refused(() -> questions.cast(members.get(3), sitting, first, Choice.YES), "voting.refused.not-there");
        arrive(3);
        questions.cast(members.get(3), sitting, first, Choice.YES);
        assertThat(questions.close(chair, sitting, first).count()).isEqualTo(new Count(4, 4, 1, 0, 0));
    }

    @Test
    void who_leaves_during_a_vote_has_been_there_and_their_vote_stays() {
        arrive(0, 1, 2, 3);
        questions.open(chair, sitting, first);
        questions.cast(members.get(3), sitting, first, Choice.NO);
        sittings.leave(members.get(3), sitting, id(3));
        assertThat(questions.close(chair, sitting, first).count()).isEqualTo(new Count(4, 4, 0, 1, 0));
        assertThat(sittings.presences(sitting))
                .filteredOn(each -> each.until() != null)
                .hasSize(1);
    }

    @Test
    void nobody_else_has_a_vote() {
        Actor stranger = people.actor(people.villager());
        assertThatThrownBy(() -> sittings.arrive(stranger, sitting, stranger.accountId(), Way.REMOTE))
                .isInstanceOf(NotFoundException.class);
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        refused(() -> questions.cast(stranger, sitting, first, Choice.YES), "voting.refused.no-elector");
        assertThatThrownBy(() -> questions.cast(chair, UUID.randomUUID(), first, Choice.YES))
                .as("a question of another sitting")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_becomes_a_member_during_a_vote_votes_from_the_next_one_on() {
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        Actor newcomer = people.actor(people.villager());
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, asked_at, joined_on)
                values (?, ?, ?, 'MEMBER', 1, now(), current_date)""").params(UUID.randomUUID(), body.id(), newcomer.accountId()).update();
        sittings.arrive(newcomer, sitting, newcomer.accountId(), Way.REMOTE);
        refused(() -> questions.cast(newcomer, sitting, first, Choice.NO), "voting.refused.no-elector");
        assertThat(questions.close(chair, sitting, first).count().members()).isEqualTo(4);
        questions.open(chair, sitting, second);
        questions.cast(newcomer, sitting, second, Choice.NO);
        assertThat(questions.close(chair, sitting, second).count()).isEqualTo(new Count(5, 4, 0, 1, 0));
    }

    @Test
    void raised_hands_are_written_down_for_those_in_the_room_and_never_over_an_own_vote() {
        sittings.arrive(chair, sitting, id(2), Way.IN_PERSON);
        sittings.arrive(chair, sitting, id(3), Way.IN_PERSON);
        arrive(0, 1);
        questions.open(chair, sitting, first);
        questions.cast(members.get(3), sitting, first, Choice.NO);
        Map<UUID, Choice> hands = new HashMap<>(Map.of(id(2), Choice.YES, id(3), Choice.YES));
        questions.raise(chair, sitting, first, hands);
        assertThat(questions.ballots(first))
                .containsExactlyInAnyOrder(
                        new Votes.Ballot(id(2), Choice.YES, true), new Votes.Ballot(id(3), Choice.NO, false));
        questions.raise(chair, sitting, first, Collections.singletonMap(id(2), null));
        assertThat(questions.votes(first)).isEqualTo(1);
        refused(() -> questions.raise(chair, sitting, first, Map.of(id(1), Choice.YES)), "voting.refused.gone");
        questions.raise(chair, sitting, first, Map.of(id(2), Choice.ABSTAIN));
        questions.cast(members.get(2), sitting, first, Choice.YES);
        assertThat(questions.own(members.get(2), first)).contains(Choice.YES);
    }

    @Test
    void a_representative_takes_part_for_members_whose_hands_are_raised_for_them() {
        sittings.represent(chair, sitting, id(3), "Өкіл Адам", "№ 7, 01.11.2026, нотариус", "850101309019");
        arrive(0, 1);
        refused(
                () -> sittings.represent(chair, sitting, id(2), "Өкіл Адам", "№ 8", "850101309019"),
                "voting.refused.represents-another");
        sittings.represent(chair, sitting, id(2), "Өкіл Адам", "№ 8", "namesake");
        refused(() -> sittings.represent(chair, sitting, id(1), "Басқа", "№ 9", "other"), "voting.refused.there");
        questions.open(chair, sitting, first);
        refused(() -> questions.cast(members.get(3), sitting, first, Choice.YES), "voting.refused.represented");
        questions.raise(chair, sitting, first, Map.of(id(3), Choice.YES));
        arrive(3);
        questions.cast(members.get(3), sitting, first, Choice.NO);
        assertThat(questions.close(chair, sitting, first).count()).isEqualTo(new Count(4, 4, 0, 1, 0));
    }

    @Test
    void the_agenda_stands_once_people_were_called() {
        refused(() -> questions.put(sitting, Majority.MOST_OF_PRESENT), "voting.refused.state");
        refused(() -> questions.remove(sitting, first), "voting.refused.state");
        UUID next = sittings.prepare("COOPERATIVE", body.id());
        refused(() -> sittings.call(chair, next), "voting.refused.no-questions");
        UUID one = questions.put(next, Majority.MOST_OF_PRESENT);
        questions.remove(next, one);
        refused(() -> sittings.call(chair, next), "voting.refused.no-questions");
        assertThatThrownBy(() -> questions.remove(next, first)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_sitting_is_led_and_its_minutes_kept_by_two_of_those_who_vote() {
        UUID next = sittings.prepare("COOPERATIVE", body.id());
        questions.put(next, Majority.MOST_OF_PRESENT);
        sittings.call(chair, next);
        refused(() -> sittings.open(chair, next, id(0), id(0)), "voting.refused.one-person");
        refused(() -> sittings.open(chair, next, id(0), UUID.randomUUID()), "error.choice");
        refused(() -> sittings.open(chair, next, UUID.randomUUID(), id(0)), "error.choice");
        sittings.callOff(chair, next);
        refused(() -> sittings.open(chair, next, id(0), id(1)), "voting.refused.state");
    }

    @Test
    void a_sitting_ends_when_no_question_is_open_and_everybody_goes() {
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        refused(() -> sittings.close(chair, sitting), "voting.refused.question-open");
        refused(() -> questions.open(chair, sitting, second), "voting.refused.another-open");
        questions.close(chair, sitting, first);
        clock.advance(Duration.ofMinutes(5));
        sittings.close(chair, sitting);
        assertThat(sittings.presences(sitting))
                .allSatisfy(each -> assertThat(each.until()).isEqualTo(clock.instant()));
        assertThat(now(second).state()).as("not voted on").isEqualTo(QuestionState.PLANNED);
        refused(() -> questions.open(chair, sitting, second), "voting.refused.state");
        refused(() -> sittings.arrive(chair, sitting, id(3), Way.REMOTE), "voting.refused.state");
    }

    @Test
    void who_comes_and_goes_has_several_periods() {
        arrive(0, 0);
        sittings.leave(chair, sitting, id(0));
        sittings.leave(chair, sitting, id(0));
        arrive(0);
        assertThat(sittings.presences(sitting)).hasSize(2);
    }

    @Test
    void a_hundred_votes_of_one_member_at_once_are_one() throws Exception {
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        AtOnce.all(
                10,
                IntStream.range(0, MANY)
                        .<java.util.concurrent.Callable<Boolean>>mapToObj(n -> () -> {
                            questions.cast(members.get(1), sitting, first, n % 2 == 0 ? Choice.YES : Choice.NO);
                            return true;
                        })
                        .toList());
        Count count = questions.close(chair, sitting, first).count();
        assertThat(count.yes() + count.no()).isEqualTo(1);
    }

    @Test
    void a_vote_that_is_being_cast_is_counted_and_one_after_the_close_is_refused() throws Exception {
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        var close = interleaving.meanwhile(
                () -> questions.cast(members.get(1), sitting, first, Choice.YES),
                () -> questions.close(chair, sitting, first));
        assertThat(close.get().count().yes()).isEqualTo(1);
        questions.open(chair, sitting, second);
        var late = interleaving.meanwhile(() -> questions.close(chair, sitting, second), () -> {
            questions.cast(members.get(1), sitting, second, Choice.YES);
            return true;
        });
        assertThat(Interleaving.failure(late))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("voting.refused.not-open"));
        assertThat(now(second).count().yes()).isZero();
    }

    @Test
    void two_questions_are_not_opened_at_the_same_moment() throws Exception {
        arrive(0, 1, 2);
        var other = interleaving.meanwhile(() -> questions.open(chair, sitting, first), () -> {
            questions.open(chair, sitting, second);
            return true;
        });
        assertThat(Interleaving.failure(other))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("voting.refused.another-open"));
    }

    @Test
    void who_arrives_while_a_question_is_being_opened_counts_as_there() throws Exception {
        arrive(0, 1, 2);
        var arrival = interleaving.meanwhile(() -> questions.open(chair, sitting, first), () -> {
            arrive(3);
            return true;
        });
        assertThat(arrival.get()).isTrue();
        assertThat(questions.close(chair, sitting, first).count().present()).isEqualTo(4);
    }

    @Test
    void five_thousand_votes_are_counted_within_a_second() {
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        int many = 5000;
        jdbc.sql("""
                insert into account (id, iin, family_name, given_name, phone, village_code, created_at)
                select gen_random_uuid(), lpad((300000000000 + n)::text, 12, '0'), 'А', 'Б', '+77010000000', ?, now()
                  from generate_series(1, ?) n""").params(Places.ZERENDI_VILLAGE, many).update();
        jdbc.sql("""
                insert into voting_elector
                select ?, id, true from account where iin between '300000000001' and '300000005000'""").param(first).update();
        jdbc.sql("""
                insert into voting_ballot
                select question_id, voter, 'YES', now(), null from voting_elector where question_id = ? and present""").param(first).update();
        long start = System.nanoTime();
        Count count = questions.close(chair, sitting, first).count();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(count).isEqualTo(new Count(many + 4, many + 3, many + 3, 0, 0));
    }

    @Test
    void what_was_counted_cannot_be_changed_even_in_the_database() {
        arrive(0, 1, 2);
        questions.open(chair, sitting, first);
        questions.cast(members.get(1), sitting, first, Choice.YES);
        questions.close(chair, sitting, first);
        var tries = new ArrayList<ThrowingCallable>();
        tries.add(() -> jdbc.sql("update voting_ballot set choice = 'NO' where question_id = ?")
                .param(first)
                .update());
        tries.add(() -> jdbc.sql("delete from voting_ballot where question_id = ?")
                .param(first)
                .update());
        tries.add(() -> jdbc.sql("insert into voting_ballot values (?, ?, 'NO', now(), null)")
                .params(first, id(2))
                .update());
        tries.add(() -> jdbc.sql("update voting_question set yes = 3 where id = ?")
                .param(first)
                .update());
        assertThat(tries).allSatisfy(each -> assertThatThrownBy(each).isInstanceOf(DataAccessException.class));
    }
}
