package kz.yntymaq.cooperative.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rules of bodies, each at its edge from both sides. */
class BodyRulesTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    @Test
    void the_eleventh_member_makes_a_board_due_and_the_tenth_does_not() {
        assertThat(SoleChairRule.isBoardDue(10, 10, false)).isFalse();
        assertThat(SoleChairRule.isBoardDue(11, 10, false)).isTrue();
        assertThat(SoleChairRule.isBoardDue(11, 10, true)).isFalse();
        assertThat(SoleChairRule.isBoardDue(0, 10, false)).isFalse();
    }

    @Test
    void a_board_is_headed_by_one_of_its_members_and_without_one_any_member_chairs() {
        assertThat(HeadOfBoardRule.isMet(Set.of(ONE, TWO), ONE)).isTrue();
        assertThat(HeadOfBoardRule.isMet(Set.of(TWO), ONE)).isFalse();
        assertThat(HeadOfBoardRule.isMet(Set.of(), ONE)).isTrue();
    }

    @Test
    void nobody_is_in_the_board_and_in_the_revision_commission() {
        assertThatCode(() -> ApartBodiesRule.require("members", Set.of(ONE), Set.of(TWO)))
                .doesNotThrowAnyException();
        refused(() -> ApartBodiesRule.require("members", Set.of(ONE, TWO), Set.of(TWO)), ApartBodiesRule.REASON);
    }

    @Test
    void a_board_has_as_many_members_as_the_charter_says() {
        assertThatCode(() -> BoardSizeRule.require("members", 3, 3)).doesNotThrowAnyException();
        refused(() -> BoardSizeRule.require("members", 3, 2), BoardSizeRule.REASON);
        refused(() -> BoardSizeRule.require("members", 3, 4), BoardSizeRule.REASON);
        assertThatCode(() -> BoardSizeRule.require("members", null, 2)).doesNotThrowAnyException();
        refused(() -> BoardSizeRule.require("members", null, 1), BoardSizeRule.FEWEST);
    }

    @Test
    void a_board_needs_two_thirds_of_itself_and_decides_by_two_thirds_of_those_present() {
        assertThat(BoardVoteRule.isQuorum(2, 3)).isTrue();
        assertThat(BoardVoteRule.isQuorum(1, 3)).isFalse();
        assertThat(BoardVoteRule.isQuorum(4, 6)).isTrue();
        assertThat(BoardVoteRule.isQuorum(3, 5)).isFalse();
        assertThat(BoardVoteRule.isQuorum(0, 0)).isFalse();
        assertThat(BoardVoteRule.isAdopted(2, 3, 4, false)).isTrue();
        assertThat(BoardVoteRule.isAdopted(1, 2, 3, false)).isFalse();
        assertThat(BoardVoteRule.isAdopted(2, 2, 3, false)).isTrue();
        assertThat(BoardVoteRule.isAdopted(0, 0, 3, false)).isFalse();
        assertThat(BoardVoteRule.isAdopted(2, 2, 3, true))
                .as("the absent one did not agree")
                .isFalse();
        assertThat(BoardVoteRule.isAdopted(3, 3, 3, true)).isTrue();
        assertThat(BoardVoteRule.writtenOfAll(2, 3)).isEqualTo("2 < 3");
        assertThat(BoardVoteRule.writtenOfAll(3, 3)).isEqualTo("3 = 3");
        assertThat(BoardVoteRule.written(2, 3)).isEqualTo("3 × 2 ≥ 2 × 3");
        assertThat(BoardVoteRule.written(1, 2)).isEqualTo("3 × 1 < 2 × 2");
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo("members");
        });
    }
}
