package kz.yntymaq.integrity.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

    private static final Offset<Double> CLOSE = within(0.00005);

    private static Parts of(double... amounts) {
        var sum = new Parts.Sum();
        for (int i = 0; i < amounts.length; i++) {
            sum.add("p" + i, BigDecimal.valueOf(amounts[i]));
        }
        return sum.parts();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0.3333, 0, 0, 0.3333",
        "0.8, 0.1, 0.1, 0.66, 0.49, 0.4667, 0.8",
        "0.5, 0.3, 0.2, 0.38, 0.07, 0.2, 0.5"
    })
    void the_known_vectors_of_three_shares(
            double first, double second, double third, double hhi, double normalised, double gini, double top) {
        Parts parts = of(first, second, third);
        assertThat(parts.hhi()).isCloseTo(hhi, CLOSE);
        assertThat(parts.normalisedHhi(3)).isCloseTo(normalised, CLOSE);
        assertThat(parts.gini(3)).isCloseTo(gini, CLOSE);
        assertThat(parts.topPart()).isCloseTo(top, CLOSE);
    }

    @Test
    void who_has_nothing_counts_among_those_who_share() {
        assertThat(of(1, 1).gini(4)).isCloseTo(of(1, 1, 0, 0).gini(4), CLOSE).isCloseTo(0.5, CLOSE);
        assertThat(of(1).normalisedHhi(2)).isEqualTo(1);
        assertThat(of().normalisedHhi(5)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 2", "8, 1, 1", "1, 1, 1", "90, 5, 1"})
    void one_more_equal_member_never_worsens_concentration(double first, double second, double third) {
        Parts before = of(first, second, third);
        double mean = (first + second + third) / 3;
        Parts after = of(first, second, third, mean);
        assertThat(after.topPart()).isLessThan(before.topPart());
        assertThat(after.normalisedHhi(4)).isLessThanOrEqualTo(before.normalisedHhi(3));
        assertThat(after.gini(4)).isLessThanOrEqualTo(before.gini(3));
    }

    @Test
    void a_fence_is_a_quartile_and_one_and_a_half_ranges() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertThat(Peers.quantile(values, 0.25)).isEqualTo(3);
        assertThat(Peers.quantile(values, 0.75)).isEqualTo(7);
        assertThat(Peers.lowerFence(values)).isEqualTo(-3);
        assertThat(Peers.quantile(new double[] {1, 2}, 0.75)).isEqualTo(1.75);
    }
}
