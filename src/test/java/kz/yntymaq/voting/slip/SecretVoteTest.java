package kz.yntymaq.voting.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Majority;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.Way;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secret vote of a body of four, from the demand to the check of a slip, and two at the same moment. */
@PortalTest
class SecretVoteTest {

    private static final int MANY = 100;

    @Autowired
    Sittings sittings;

    @Autowired
    Votes questions;

    @Autowired
    SecrecyDemands demands;

    @Autowired
    SecretVotes secret;

    @Autowired
    PaperWishes wishes;

    @Autowired
    PrintedSlips printing;

    @Autowired
    BallotBox box;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

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
    private UUID question;
    private final Map<Actor, TestSlip> slips = new HashMap<>();

    @BeforeEach
    void a_question_that_is_open_before_all_four() {
        body = fixtures.active(Places.ZERENDI_VILLAGE);
        members = body.members().stream().map(people::actor).toList();
        chair = members.get(0);
        sitting = sittings.prepare("COOPERATIVE", body.id());
        question = questions.put(sitting, Majority.MOST_OF_PRESENT);
        questions.put(sitting, Majority.MOST_OF_PRESENT);
        sittings.call(chair, sitting);
        sittings.open(chair, sitting, id(0), id(1));
        arrive(0, 1, 2);
        sittings.arrive(chair, sitting, id(3), Way.IN_PERSON);
        questions.open(chair, sitting, question);
    }

    private UUID id(int member) {
        return members.get(member).accountId();
    }

    private void arrive(int... who) {
        for (int each : who) {
            sittings.arrive(members.get(each), sitting, id(each), Way.REMOTE);
        }
    }

    private void becomesSecret() {
        demands.demand(members.get(0), sitting, question);
        demands.demand(members.get(1), sitting, question);
    }

    private SecretVotes.Facts now() {
        return secret.find(question).orElseThrow();
    }

    private TestSlip slip(int member) {
        return slips.computeIfAbsent(members.get(member), each -> new TestSlip(question, now().modulus()));
    }

    private void take(int... who) {
        for (int each : who) {
            secret.take(members.get(each), sitting, question, slip(each).blinded());
        }
    }

    private List<String> print(boolean anew) {
        return printing.print(chair, sitting, question, now().prints(), anew);
    }

    /** Messages that a member got about slips that hold no more. */
    private int voidedFor(int member) {
        background.await();
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and key = 'ballot.message.voided'")
                .param(id(member))
                .query(Integer.class)
                .single();
    }

    private String code(int member) {
        return slip(member)
                .code(secret.own(members.get(member), question).orElseThrow().answer());
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_third_of_those_present_make_a_vote_secret_and_open_ballots_are_dropped() {
        questions.cast(members.get(2), sitting, question, Choice.NO);
        demands.demand(members.get(0), sitting, question);
        demands.demand(members.get(0), sitting, question);
        SecrecyDemands.Standing standing = demands.of(members.get(0), sitting, question);
        assertThat(standing).isEqualTo(new SecrecyDemands.Standing(1, 4, true));
        assertThat(standing.least()).isEqualTo(2);
        assertThat(secret.find(question)).isEmpty();
        demands.note(chair, sitting, question, Set.of(id(3)));
        assertThat(now().stage()).isEqualTo(Stage.TAKING);
        assertThat(now().demand()).isEqualTo("3 × 2 ≥ 4");
        assertThat(questions.votes(question)).isZero();
        refused(() -> questions.cast(members.get(2), sitting, question, Choice.NO), "voting.refused.secret");
        refused(() -> questions.raise(chair, sitting, question, Map.of(id(3), Choice.NO)), "voting.refused.secret");
        assertThatThrownBy(() -> jdbc.sql("insert into voting_ballot values (?, ?, 'YES', now(), null)")
                        .params(question, id(2))
                        .update())
                .isInstanceOf(DataAccessException.class);
        demands.demand(members.get(2), sitting, question); // it is secret already
        assertThat(now().demanding()).isEqualTo(2);
    }

    @Test
    void who_left_neither_demands_nor_is_present() {
        demands.demand(members.get(2), sitting, question);
        sittings.leave(members.get(2), sitting, id(2));
        assertThat(demands.of(chair, sitting, question)).isEqualTo(new SecrecyDemands.Standing(0, 3, false));
        refused(() -> demands.demand(members.get(2), sitting, question), "voting.refused.not-there");
        demands.demand(members.get(1), sitting, question);
        assertThat(now().demand()).isEqualTo("3 × 1 ≥ 3");
    }

    @Test
    void hands_are_written_down_for_those_in_the_room_alone() {
        refused(() -> demands.note(chair, sitting, question, Set.of(id(2))), "voting.refused.gone");
        assertThat(demands.notDemanding(sitting, question)).containsExactly(id(3));
        demands.note(chair, sitting, question, Set.of(id(3)));
        assertThat(demands.notDemanding(sitting, question)).isEmpty();
        Actor stranger = people.actor(people.villager());
        refused(() -> demands.demand(stranger, sitting, question), "voting.refused.no-elector");
        assertThatThrownBy(() -> demands.demand(chair, UUID.randomUUID(), question))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_secret_vote_is_counted_like_an_open_one() {
        becomesSecret();
        take(0, 1, 2, 3);
        secret.beginCasting(chair, sitting, question);
        box.cast(question, code(0), Choice.YES);
        box.cast(question, code(1), Choice.YES);
        box.cast(question, code(2), Choice.ABSTAIN);
        Votes.Facts closed = questions.close(chair, sitting, question);
        assertThat(closed.count()).isEqualTo(new Count(4, 4, 2, 0, 1));
        assertThat(closed.outcome())
                .as("2 × 2 ≤ 4: who abstains or is silent is not for it")
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(now().issued()).isEqualTo(4);
        assertThat(now().cast()).isEqualTo(3);
        assertThat(now().unused()).isEqualTo(1);
        assertThat(box.hashes(question)).hasSize(3).isSorted();
        assertThat(now().root()).isEqualTo(Sha256.of(box.list(question)));
        assertThat(jdbc.sql("select count(*) from voting_slip_cast where question_id = ?")
                        .param(question)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void five_thousand_secret_votes_are_counted_within_a_second() {
        becomesSecret();
        take(0);
        int many = 5000;
        jdbc.sql("""
                insert into account (id, iin, family_name, given_name, phone, village_code, created_at)
                select gen_random_uuid(), lpad((400000000000 + n)::text, 12, '0'), 'А', 'Б', '+77010000000', ?, now()
                  from generate_series(1, ?) n""").params(Places.ZERENDI_VILLAGE, many).update();
        jdbc.sql("""
                insert into voting_elector
                select ?, id, true from account where iin between '400000000001' and '400000005000'""").param(question).update();
        jdbc.sql("""
                insert into voting_slip (question_id, voter, on_paper)
                select ?, id, false from account where iin between '400000000001' and '400000005000'""").param(question).update();
        secret.beginCasting(chair, sitting, question);
        jdbc.sql("""
                insert into voting_slip_cast
                select ?, sha256(convert_to(n::text, 'UTF8')), case when n % 3 = 0 then 'NO' else 'YES' end
                  from generate_series(1, ?) n""").params(question, many).update();
        long start = System.nanoTime();
        Count count = questions.close(chair, sitting, question).count();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(count.yes()).isEqualTo(3334);
        assertThat(count.no()).isEqualTo(1666);
        assertThat(now().issued()).isEqualTo(many + 1);
        assertThat(now().cast()).isEqualTo(many);
    }

    @Test
    void it_is_unanimous_with_one_two_and_three_voters() {
        for (int voters = 1; voters <= 3; voters++) {
            if (voters > 1) {
                a_question_that_is_open_before_all_four();
                slips.clear();
            }
            becomesSecret();
            int[] who = IntStream.range(0, voters).toArray();
            take(who);
            secret.beginCasting(chair, sitting, question);
            for (int each : who) {
                box.cast(question, code(each), Choice.YES);
            }
            Votes.Facts closed = questions.close(chair, sitting, question);
            assertThat(closed.count()).isEqualTo(new Count(4, 4, voters, 0, 0));
            assertThat(closed.outcome()).isEqualTo(voters == 3 ? Outcome.ADOPTED : Outcome.NOT_ADOPTED);
        }
    }

    @Test
    void a_slip_is_one_a_member_and_the_same_again_gets_the_same() {
        becomesSecret();
        take(0);
        String first = code(0);
        take(0);
        assertThat(code(0)).isEqualTo(first);
        refused(
                () -> secret.take(members.get(0), sitting, question, new TestSlip(question, now().modulus()).blinded()),
                "voting.slip.refused.taken");
        assertThat(now().issued()).isEqualTo(1);
        refused(() -> secret.take(members.get(1), sitting, question, new byte[0]), "voting.slip.refused.slip");
        background.await();
        assertThat(jdbc.sql("select count(*) from inbox_message where account_id = ? and key = 'ballot.message.taken'")
                        .param(id(0))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_is_no_elector_or_not_there_takes_none() {
        becomesSecret();
        Actor stranger = people.actor(people.villager());
        byte[] blinded = new TestSlip(question, now().modulus()).blinded();
        refused(() -> secret.take(stranger, sitting, question, blinded), "voting.refused.no-elector");
        sittings.leave(members.get(2), sitting, id(2));
        refused(() -> secret.take(members.get(2), sitting, question, blinded), "voting.refused.not-there");
        Actor newcomer = people.actor(people.villager());
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, asked_at, joined_on)
                values (?, ?, ?, 'MEMBER', 1, now(), current_date)""").params(UUID.randomUUID(), body.id(), newcomer.accountId()).update();
        sittings.arrive(newcomer, sitting, newcomer.accountId(), Way.REMOTE);
        refused(() -> secret.take(newcomer, sitting, question, blinded), "voting.refused.no-elector");
    }

    @Test
    void nobody_casts_before_the_barrier_and_nobody_takes_after_it() {
        becomesSecret();
        refused(() -> secret.beginCasting(chair, sitting, question), "voting.slip.refused.no-slips");
        take(0, 1);
        refused(() -> box.cast(question, code(0), Choice.YES), "voting.slip.refused.not-yet");
        refused(() -> questions.close(chair, sitting, question), "voting.slip.refused.not-cast");
        secret.beginCasting(chair, sitting, question);
        secret.beginCasting(chair, sitting, question);
        refused(() -> take(2), "voting.slip.refused.taking-over");
        refused(() -> secret.onPaper(chair, sitting, question, Set.of(id(3))), "voting.slip.refused.taking-over");
        assertThat(jdbc.sql("select private_key is null from voting_secret where question_id = ?")
                        .param(question)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        String late = code(1);
        box.cast(question, code(0), Choice.YES);
        questions.close(chair, sitting, question);
        refused(() -> box.cast(question, late, Choice.YES), "voting.slip.refused.over");
    }

    @Test
    void who_comes_after_the_barrier_does_not_count_as_present() {
        sittings.leave(members.get(2), sitting, id(2));
        questions.close(chair, sitting, question);
        question = jdbc.sql("select id from voting_question where sitting_id = ? and place = 2")
                .param(sitting)
                .query(UUID.class)
                .single();
        questions.open(chair, sitting, question);
        becomesSecret();
        take(0, 1);
        secret.beginCasting(chair, sitting, question);
        arrive(2);
        box.cast(question, code(0), Choice.YES);
        box.cast(question, code(1), Choice.YES);
        Votes.Facts closed = questions.close(chair, sitting, question);
        assertThat(closed.count()).isEqualTo(new Count(4, 3, 2, 0, 0));
        assertThat(closed.outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void who_takes_part_through_the_portal_asks_for_a_printed_slip_and_gets_it() {
        becomesSecret();
        take(0, 1);
        assertThat(secret.without(sitting, question)).containsExactly(id(3));
        refused(() -> secret.onPaper(chair, sitting, question, Set.of(id(2))), "voting.refused.gone");
        wishes.ask(members.get(2), sitting, question);
        wishes.ask(members.get(2), sitting, question);
        assertThat(wishes.of(question)).containsExactly(id(2));
        assertThat(wishes.withoutSlip(sitting, question)).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(secret.without(sitting, question)).containsExactlyInAnyOrder(id(2), id(3));
        secret.onPaper(chair, sitting, question, Set.of(id(2), id(3)));
        assertThat(wishes.withoutSlip(sitting, question)).isEmpty();
        refused(() -> wishes.ask(members.get(0), sitting, question), "voting.slip.refused.taken");
        List<String> printed = print(false);
        secret.beginCasting(chair, sitting, question);
        refused(() -> wishes.ask(members.get(2), sitting, question), "voting.slip.refused.taking-over");
        printed.forEach(each -> box.cast(question, each, Choice.NO));
        assertThat(questions.close(chair, sitting, question).count().no()).isEqualTo(2);
    }

    @Test
    void who_left_asks_for_nothing() {
        becomesSecret();
        sittings.leave(members.get(2), sitting, id(2));
        refused(() -> wishes.ask(members.get(2), sitting, question), "voting.refused.not-there");
    }

    @Test
    void a_ballot_stands_as_it_was_cast() {
        becomesSecret();
        take(0, 1);
        secret.beginCasting(chair, sitting, question);
        assertThat(box.cast(question, code(0), Choice.YES)).isEqualTo(BallotBox.Given.IN);
        assertThat(box.cast(question, code(0), Choice.YES)).as("a retry").isEqualTo(BallotBox.Given.IN);
        refused(() -> box.cast(question, code(0), Choice.NO), "voting.slip.refused.other-choice");
        assertThatThrownBy(() -> jdbc.sql("update voting_slip_cast set choice = 'NO' where question_id = ?")
                        .param(question)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(questions.close(chair, sitting, question).count().yes()).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("delete from voting_slip_counted where question_id = ?")
                        .param(question)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_slip_of_another_question_is_none_here() {
        becomesSecret();
        take(0);
        secret.beginCasting(chair, sitting, question);
        var foreign = new TestSlip(UUID.randomUUID(), now().modulus());
        refused(() -> box.cast(question, foreign.code(new byte[256]), Choice.YES), "voting.slip.refused.code");
        refused(() -> box.cast(question, "A".repeat(384), Choice.YES), "voting.slip.refused.code");
        refused(() -> box.cast(question, "0000 0000 0000 0000 0000 0000", Choice.YES), "voting.slip.refused.code");
        refused(() -> box.cast(question, "", Choice.YES), "voting.slip.refused.code");
        assertThatThrownBy(() -> box.cast(UUID.randomUUID(), code(0), Choice.YES))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void printed_slips_are_as_many_as_were_asked_for_and_printing_again_voids_them() {
        becomesSecret();
        refused(() -> print(false), "voting.slip.refused.no-paper");
        refused(() -> secret.onPaper(chair, sitting, question, Set.of(id(2))), "voting.refused.gone");
        assertThat(secret.without(sitting, question)).containsExactly(id(3));
        secret.onPaper(chair, sitting, question, Set.of(id(3)));
        refused(() -> secret.beginCasting(chair, sitting, question), "voting.slip.refused.print-first");
        List<String> earlier = print(false);
        refused(() -> print(false), "voting.slip.refused.print-anew");
        refused(() -> printing.print(chair, sitting, question, 0, true), "voting.slip.refused.printed-meanwhile");
        List<String> codes = print(true);
        assertThat(now().voided()).as("for the minutes").isEqualTo(1);
        assertThat(voidedFor(3)).isEqualTo(1);
        assertThat(codes).hasSize(1).doesNotContainAnyElementsOf(earlier);
        take(0);
        secret.beginCasting(chair, sitting, question);
        refused(() -> box.cast(question, earlier.get(0), Choice.YES), "voting.slip.refused.code");
        assertThat(box.cast(question, codes.get(0), Choice.NO)).isEqualTo(BallotBox.Given.IN);
        assertThat(box.cast(question, codes.get(0), Choice.NO)).isEqualTo(BallotBox.Given.USED);
        assertThat(box.cast(question, codes.get(0), Choice.YES))
                .as("who holds a copy of the paper learns nothing of its vote")
                .isEqualTo(BallotBox.Given.USED);
        assertThat(questions.close(chair, sitting, question).count()).isEqualTo(new Count(4, 4, 0, 1, 0));
        assertThat(box.check(question, codes.get(0))).isEqualTo(new BallotBox.Found(true, null));
    }

    @Test
    void who_comes_by_the_own_account_takes_the_own_slip_and_nobody_votes_with_the_printed_one() {
        becomesSecret();
        secret.onPaper(chair, sitting, question, Set.of(id(3)));
        String printed = print(false).get(0);
        arrive(3);
        take(3);
        assertThat(now().voided()).isEqualTo(1);
        assertThat(now().onPaper()).isZero();
        assertThat(now().printed()).isZero();
        take(0);
        secret.beginCasting(chair, sitting, question);
        refused(() -> box.cast(question, printed, Choice.YES), "voting.slip.refused.code");
        assertThat(box.cast(question, code(3), Choice.NO)).isEqualTo(BallotBox.Given.IN);
    }

    @Test
    void of_those_who_print_at_the_same_moment_one_does() throws Exception {
        becomesSecret();
        secret.onPaper(chair, sitting, question, Set.of(id(3)));
        List<Boolean> printed = AtOnce.times(4, () -> {
            try {
                return !printing.print(chair, sitting, question, 0, true).isEmpty();
            } catch (RuleViolationException meanwhile) {
                return false;
            }
        });
        assertThat(printed).containsOnlyOnce(true);
        assertThat(now().voided()).isZero();
        assertThat(now().printed()).isEqualTo(1);
    }

    @Test
    void a_member_who_is_put_on_paper_and_printed_while_the_own_slip_is_taken_leaves_no_printed_one() throws Exception {
        becomesSecret();
        slip(3);
        var own = interleaving.meanwhile(
                () -> {
                    secret.onPaper(chair, sitting, question, Set.of(id(3)));
                    print(false);
                },
                () -> {
                    arrive(3);
                    take(3);
                    return true;
                });
        assertThat(own.get()).isTrue();
        assertThat(now().onPaper()).isZero();
        assertThat(now().printed()).isZero();
    }

    @Test
    void many_presses_begin_the_vote_again_once() throws Exception {
        becomesSecret();
        AtOnce.times(60, () -> {
            secret.beginAgain(chair, sitting, question, 1);
            return true;
        });
        assertThat(now().rounds()).isEqualTo(2);
    }

    @Test
    void whoever_holds_a_slip_that_is_not_cast_is_waited_for() {
        becomesSecret();
        take(0, 1);
        secret.beginCasting(chair, sitting, question);
        Votes.Facts open = questions.find(sitting, question).orElseThrow();
        assertThat(questions.waiting(open)).isEqualTo(2);
        box.cast(question, code(0), Choice.YES);
        assertThat(questions.waiting(open)).isEqualTo(1);
        box.cast(question, code(1), Choice.YES);
        assertThat(questions.waiting(open)).isZero();
    }

    @Test
    void a_voter_sees_the_own_choice_for_a_day_and_afterwards_that_it_was_counted() {
        becomesSecret();
        take(0, 1);
        secret.beginCasting(chair, sitting, question);
        box.cast(question, code(0), Choice.NO);
        refused(() -> box.check(question, code(0)), "voting.slip.refused.not-counted");
        String counted = code(0);
        String unused = code(1);
        questions.close(chair, sitting, question);
        assertThat(box.check(question, counted)).isEqualTo(new BallotBox.Found(true, Choice.NO));
        assertThat(box.check(question, unused)).isEqualTo(new BallotBox.Found(false, null));
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(box.check(question, counted).choice()).isEqualTo(Choice.NO);
        clock.advance(Duration.ofSeconds(1));
        assertThat(box.check(question, counted)).isEqualTo(new BallotBox.Found(true, null));
    }

    @Test
    void a_secret_vote_that_begins_again_knows_no_slip_of_before() {
        becomesSecret();
        take(0, 1);
        secret.beginCasting(chair, sitting, question);
        String before = code(0);
        box.cast(question, before, Choice.YES);
        secret.beginAgain(chair, sitting, question, now().rounds());
        assertThat(now().rounds()).isEqualTo(2);
        assertThat(now().issued()).isZero();
        slips.clear();
        take(0, 1);
        secret.beginCasting(chair, sitting, question);
        refused(() -> box.cast(question, before, Choice.YES), "voting.slip.refused.code");
        box.cast(question, code(0), Choice.NO);
        assertThat(questions.close(chair, sitting, question).count()).isEqualTo(new Count(4, 4, 0, 1, 0));
        refused(() -> secret.beginAgain(chair, sitting, question, now().rounds()), "voting.slip.refused.over");
    }

    @Test
    void more_ballots_than_slips_are_not_counted() {
        becomesSecret();
        take(0);
        secret.beginCasting(chair, sitting, question);
        box.cast(question, code(0), Choice.YES);
        jdbc.sql("insert into voting_slip_cast values (?, sha256('forged'), 'YES')")
                .param(question)
                .update();
        refused(() -> questions.close(chair, sitting, question), "voting.slip.refused.more-than-slips");
        assertThat(now().stage()).isEqualTo(Stage.CASTING);
    }

    @Test
    void a_hundred_times_the_same_slip_at_once_is_one_ballot() throws Exception {
        becomesSecret();
        take(0, 1);
        secret.beginCasting(chair, sitting, question);
        String code = code(0);
        List<Boolean> in = AtOnce.all(
                10,
                IntStream.range(0, MANY)
                        .<Callable<Boolean>>mapToObj(n -> () -> {
                            try {
                                box.cast(question, code, n % 2 == 0 ? Choice.YES : Choice.NO);
                                return true;
                            } catch (RuleViolationException other) {
                                return false;
                            }
                        })
                        .toList());
        assertThat(in)
                .as("the same choice again is no fault")
                .filteredOn(each -> each)
                .hasSize(MANY / 2);
        Count count = questions.close(chair, sitting, question).count();
        assertThat(count.yes() + count.no()).isEqualTo(1);
    }

    @Test
    void a_hundred_slips_of_one_member_at_once_are_one() throws Exception {
        becomesSecret();
        var made = new ArrayList<TestSlip>(Stream.generate(() -> new TestSlip(question, now().modulus()))
                .limit(MANY)
                .toList());
        List<Boolean> taken = AtOnce.all(
                10,
                made.stream()
                        .<Callable<Boolean>>map(each -> () -> {
                            try {
                                secret.take(members.get(0), sitting, question, each.blinded());
                                return true;
                            } catch (RuleViolationException refused) {
                                return false;
                            }
                        })
                        .toList());
        assertThat(taken).filteredOn(each -> each).hasSize(1);
        assertThat(now().issued()).isEqualTo(1);
    }

    @Test
    void a_ballot_that_is_on_its_way_is_counted_and_one_after_the_count_is_refused() throws Exception {
        becomesSecret();
        take(0, 1);
        secret.beginCasting(chair, sitting, question);
        String first = code(0);
        String second = code(1);
        var close = interleaving.meanwhile(
                () -> box.cast(question, first, Choice.YES), () -> questions.close(chair, sitting, question));
        assertThat(close.get().count().yes()).isEqualTo(1);
        refused(() -> box.cast(question, second, Choice.YES), "voting.slip.refused.over");
    }

    @Test
    void a_slip_that_is_being_taken_is_issued_and_one_after_the_barrier_is_not() throws Exception {
        becomesSecret();
        take(0);
        var barrier = interleaving.meanwhile(() -> take(1), () -> {
            secret.beginCasting(chair, sitting, question);
            return true;
        });
        assertThat(barrier.get()).isTrue();
        assertThat(now().issued()).isEqualTo(2);
        secret.beginAgain(chair, sitting, question, now().rounds());
        slips.clear();
        take(0);
        slip(1);
        var late = interleaving.meanwhile(() -> secret.beginCasting(chair, sitting, question), () -> {
            take(1);
            return true;
        });
        assertThat(Interleaving.failure(late))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("voting.slip.refused.taking-over"));
    }

    @Test
    void two_demands_at_the_same_moment_are_both_counted() throws Exception {
        var other = interleaving.meanwhile(() -> demands.demand(members.get(0), sitting, question), () -> {
            demands.demand(members.get(1), sitting, question);
            return true;
        });
        assertThat(other.get()).isTrue();
        assertThat(now().stage()).isEqualTo(Stage.TAKING);
    }

    @Test
    void a_key_belongs_to_one_question() {
        becomesSecret();
        byte[] first = now().modulus();
        secret.beginAgain(chair, sitting, question, now().rounds());
        var all = new HashSet<>(Set.of(HexFormat.of().formatHex(first)));
        assertThat(all.add(HexFormat.of().formatHex(now().modulus()))).isTrue();
    }
}
