package kz.yntymaq.cooperative.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.cooperative.kinship.FamilyShareRule.Band;
import kz.yntymaq.cooperative.kinship.FamilyShareRule.Pair;
import org.junit.jupiter.api.Test;

/** The band of the largest family, at its edges from both sides. */
class FamilyShareRuleTest {

    private final List<UUID> people =
            IntStream.range(0, 8).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void relatives_of_relatives_are_one_family() {
        assertThat(FamilyShareRule.largest(List.of())).isZero();
        assertThat(FamilyShareRule.largest(List.of(pair(0, 1)))).isEqualTo(2);
        assertThat(FamilyShareRule.largest(List.of(pair(0, 1), pair(2, 3)))).isEqualTo(2);
        assertThat(FamilyShareRule.largest(List.of(pair(0, 1), pair(2, 3), pair(3, 1))))
                .isEqualTo(4);
        assertThat(FamilyShareRule.largest(List.of(pair(0, 1), pair(1, 2), pair(2, 0))))
                .isEqualTo(3);
    }

    @Test
    void bands_have_their_edges() {
        assertThat(FamilyShareRule.of(List.of(), 4)).isEqualTo(Band.NONE);
        assertThat(FamilyShareRule.of(List.of(pair(0, 1)), 8)).isEqualTo(Band.UP_TO_QUARTER);
        assertThat(FamilyShareRule.of(List.of(pair(0, 1)), 7)).isEqualTo(Band.UP_TO_HALF);
        assertThat(FamilyShareRule.of(List.of(pair(0, 1)), 4)).isEqualTo(Band.UP_TO_HALF);
        assertThat(FamilyShareRule.of(List.of(pair(0, 1)), 3)).isEqualTo(Band.ABOVE_HALF);
    }

    private Pair pair(int one, int other) {
        return new Pair(people.get(one), people.get(other));
    }
}
