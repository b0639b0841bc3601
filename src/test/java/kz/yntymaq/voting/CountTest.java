package kz.yntymaq.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    private static Count count(int members, int present, int yes, int no, int abstained) {
        return new Count(members, present, yes, no, abstained);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "5, 3", "6, 4", "7, 4", "9, 5", "39, 20"})
    void more_than_half_of_those_present_adopt_and_one_less_does_not(int present, int least) {
        assertThat(count(present, present, least, 0, 0).outcome(Majority.MOST_OF_PRESENT))
                .isEqualTo(Outcome.ADOPTED);
        assertThat(count(present, present, least - 1, 0, 0).outcome(Majority.MOST_OF_PRESENT))
                .isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    void who_abstains_or_says_nothing_is_not_for_it() {
        assertThat(count(6, 6, 3, 1, 2).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(count(6, 6, 3, 1, 0).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(count(6, 6, 3, 1, 0).silent()).isEqualTo(2);
        assertThat(count(6, 6, 4, 1, 0).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.ADOPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 6, 6, ADOPTED",
        "9, 9, 5, NOT_ADOPTED",
        "10, 10, 6, NOT_ADOPTED",
        "10, 7, 7, ADOPTED",
        "3, 3, 2, ADOPTED"
    })
    void the_charter_needs_two_thirds_of_all_members(int members, int present, int yes, Outcome outcome) {
        assertThat(count(members, present, yes, 0, 0).outcome(Majority.TWO_THIRDS_OF_ALL))
                .isEqualTo(outcome);
    }

    @Test
    void as_many_for_as_against_is_a_tie_and_adopts_nothing() {
        assertThat(count(6, 6, 3, 3, 0).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.TIE);
        assertThat(count(6, 5, 2, 2, 1).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.TIE);
        assertThat(count(6, 6, 3, 2, 1).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(count(6, 6, 2, 3, 1).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    void where_nobody_says_for_or_against_it_is_no_tie() {
        assertThat(count(3, 3, 0, 0, 3).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(count(3, 3, 0, 0, 0).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    void a_charter_is_never_tied() {
        assertThat(count(6, 6, 3, 3, 0).outcome(Majority.TWO_THIRDS_OF_ALL)).isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    void without_a_quorum_nothing_is_adopted() {
        assertThat(count(6, 3, 3, 0, 0).outcome(Majority.MOST_OF_PRESENT)).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(count(6, 3, 3, 0, 0).hasQuorum()).isFalse();
    }

    @Test
    void the_inequality_is_written_with_the_sign_that_is_true() {
        assertThat(count(9, 6, 4, 1, 1).quorum()).isEqualTo("3 × 6 ≥ 2 × 9");
        assertThat(count(10, 6, 4, 1, 1).quorum()).isEqualTo("3 × 6 < 2 × 10");
        assertThat(count(9, 6, 4, 1, 1).majority(Majority.MOST_OF_PRESENT)).isEqualTo("2 × 4 > 6");
        assertThat(count(9, 6, 3, 1, 1).majority(Majority.MOST_OF_PRESENT)).isEqualTo("2 × 3 ≤ 6");
        assertThat(count(9, 6, 6, 0, 0).majority(Majority.TWO_THIRDS_OF_ALL)).isEqualTo("3 × 6 ≥ 2 × 9");
        assertThat(count(9, 6, 5, 0, 0).majority(Majority.TWO_THIRDS_OF_ALL)).isEqualTo("3 × 5 < 2 × 9");
    }

    @Test
    void ballots_are_counted_by_what_they_say() {
        assertThat(Count.of(9, 6, List.of(Choice.YES, Choice.NO, Choice.YES, Choice.ABSTAIN)))
                .isEqualTo(count(9, 6, 2, 1, 1));
    }

    @Test
    void what_no_vote_can_come_to_is_refused() {
        assertThatThrownBy(() -> count(3, 4, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count(3, 3, 2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count(3, 3, -1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count(3, 3, 1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count(3, 3, 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
