package kz.yntymaq.cooperative.heir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static Parts.Fraction part(int numerator, int denominator) {
        return new Parts.Fraction(numerator, denominator);
    }

    private static List<String> split(String tenge, Parts.Fraction... parts) {
        return Parts.split(new BigDecimal(tenge), List.of(parts)).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void three_equal_parts_of_a_hundred_give_the_first_a_tiyn_more() {
        assertThat(split("100.00", part(1, 3), part(1, 3), part(1, 3))).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void five_tiyns_over_seven_equal_parts_leave_two_with_nothing() {
        Parts.Fraction[] seven =
                IntStream.range(0, 7).mapToObj(each -> part(1, 7)).toArray(Parts.Fraction[]::new);
        assertThat(split("0.05", seven)).containsExactly("0.01", "0.01", "0.01", "0.01", "0.01", "0.00", "0.00");
        assertThat(split("1000.00", seven))
                .containsExactly("142.86", "142.86", "142.86", "142.86", "142.86", "142.85", "142.85");
    }

    @Test
    void unlike_parts_are_divided_as_the_vectors_have_it() {
        assertThat(split("1000000", part(7, 31), part(11, 31), part(13, 31)))
                .containsExactly("225806.45", "354838.71", "419354.84");
        assertThat(split("0.01", part(1, 6), part(1, 3), part(1, 2))).containsExactly("0.00", "0.00", "0.01");
    }

    @Test
    void parts_are_the_whole_or_less_or_more_and_only_the_whole_is_divided() {
        assertThat(Parts.toWhole(List.of(part(1, 2), part(1, 3)))).isNegative();
        assertThat(Parts.toWhole(List.of(part(1, 2), part(1, 3), part(1, 6)))).isZero();
        assertThat(Parts.toWhole(List.of(part(1, 2), part(1, 3), part(1, 5)))).isPositive();
        assertThatThrownBy(() -> split("1", part(1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part(0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_is_divided_the_amounts_make_the_whole() {
        var random = new Random(41);
        for (int i = 0; i < 500; i++) {
            int below = 2 + random.nextInt(9_998);
            int first = 1 + random.nextInt(below - 1);
            BigDecimal tenge = new BigDecimal(random.nextInt(1_000_000_000)).movePointLeft(2);
            assertThat(Parts.split(tenge, List.of(part(first, below), part(below - first, below))).stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(tenge);
        }
    }
}
