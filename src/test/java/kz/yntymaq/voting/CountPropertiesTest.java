package kz.yntymaq.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every count of a vote, against another way to reckon it: whoever is not for it weighs against it. */
class CountPropertiesTest {

    private static final int MOST_MEMBERS = 24;

    /** Every count that a body of up to so many members can come to, without those that differ by abstentions alone. */
    private static Stream<Count> all() {
        return IntStream.rangeClosed(1, MOST_MEMBERS)
                .boxed()
                .flatMap(members -> IntStream.rangeClosed(0, members)
                        .boxed()
                        .flatMap(present -> IntStream.rangeClosed(0, present)
                                .boxed()
                                .flatMap(yes -> IntStream.rangeClosed(0, present - yes)
                                        .mapToObj(no -> new Count(members, present, yes, no, 0)))));
    }

    @Test
    void two_thirds_are_there_when_those_away_are_at_most_half_of_those_present() {
        all().forEach(each -> assertThat(each.hasQuorum())
                .as("%s", each)
                .isEqualTo(each.present() >= 2 * (each.members() - each.present())));
    }

    @Test
    void most_are_for_it_when_they_are_more_than_all_others_in_the_room() {
        all().forEach(each -> assertThat(each.outcome(Majority.MOST_OF_PRESENT) == Outcome.ADOPTED)
                .as("%s", each)
                .isEqualTo(each.hasQuorum() && each.yes() > each.present() - each.yes()));
    }

    @Test
    void two_thirds_of_all_are_for_it_when_all_others_are_at_most_half_as_many() {
        all().forEach(each -> assertThat(each.outcome(Majority.TWO_THIRDS_OF_ALL) == Outcome.ADOPTED)
                .as("%s", each)
                .isEqualTo(each.yes() >= 2 * (each.members() - each.yes())));
    }

    @Test
    void a_charter_that_two_thirds_of_all_are_for_has_its_quorum() {
        all().filter(each -> 3 * each.yes() >= 2 * each.members())
                .forEach(each -> assertThat(each.hasQuorum()).as("%s", each).isTrue());
    }

    @Test
    void one_more_for_it_never_undoes_a_decision_and_one_more_who_came_and_said_nothing_never_makes_one() {
        all().filter(each -> each.silent() > 0).forEach(each -> {
            var more = new Count(each.members(), each.present(), each.yes() + 1, each.no(), 0);
            var fewer = new Count(each.members(), each.present() - 1, each.yes(), each.no(), 0);
            for (Majority majority : Majority.values()) {
                if (each.outcome(majority) == Outcome.ADOPTED) {
                    assertThat(more.outcome(majority)).as("%s", more).isEqualTo(Outcome.ADOPTED);
                    assertThat(!fewer.hasQuorum() || fewer.outcome(majority) == Outcome.ADOPTED)
                            .as("%s", fewer)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void a_tie_is_as_many_against_as_for_and_adopts_nothing() {
        all().filter(each -> each.outcome(Majority.MOST_OF_PRESENT) == Outcome.TIE)
                .forEach(each ->
                        assertThat(each.yes()).as("%s", each).isPositive().isEqualTo(each.no()));
        all().forEach(each ->
                assertThat(each.outcome(Majority.TWO_THIRDS_OF_ALL)).isNotEqualTo(Outcome.TIE));
    }

    @Test
    void what_is_printed_is_what_was_decided() {
        all().forEach(each -> {
            assertThat(each.quorum().contains("≥")).as("%s", each).isEqualTo(each.hasQuorum());
            for (Majority majority : Majority.values()) {
                boolean enough = each.majority(majority).matches(".*[>≥].*");
                assertThat(each.outcome(majority) == Outcome.ADOPTED)
                        .as("%s by %s", each, majority)
                        .isEqualTo(enough && each.hasQuorum());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 372, 20_261_127})
    void the_order_of_ballots_changes_nothing(long seed) {
        var random = new Random(seed);
        List<Choice> ballots = IntStream.range(0, 200)
                .mapToObj(n -> Choice.values()[random.nextInt(Choice.values().length)])
                .toList();
        Count first = Count.of(300, 220, ballots);
        var shuffled = new ArrayList<>(ballots);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(Count.of(300, 220, shuffled)).isEqualTo(first);
        }
        assertThat(first.yes() + first.no() + first.abstained()).isEqualTo(ballots.size());
    }
}
