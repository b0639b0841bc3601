package kz.yntymaq.cooperative.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.FieldViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments in proportion, to the tiyn: the vectors, and what must hold whatever the figures. */
class LargestRemainderTest {

    @ParameterizedTest
    @CsvSource({
        "100.00, 1 1 1, 33.34 33.33 33.33",
        "0.05, 1 1 1 1 1 1 1, 0.01 0.01 0.01 0.01 0.01 0.00 0.00",
        "1000.00, 1 1 1 1 1 1 1, 142.86 142.86 142.86 142.86 142.86 142.85 142.85",
        "1000000, 7 11 13, 225806.45 354838.71 419354.84",
        "100, 0 5, 0.00 100.00",
        "0.01, 0 0.01 0, 0.00 0.01 0.00",
        "9999999999999.99, 0.01 9999999999999.99, 0.01 9999999999999.98",
        "10, 3, 10.00"
    })
    void gives_the_vectors(BigDecimal amount, String weights, String parts) {
        assertThat(LargestRemainder.split(amount, numbers(weights))).isEqualTo(numbers(parts));
    }

    @Test
    void an_amount_that_is_not_above_zero_is_refused() {
        for (String amount : List.of("0", "-0.01", "-100")) {
            assertRefused("error.positive", amount, "1 1");
        }
    }

    @Test
    void nobody_who_took_part_is_refused() {
        assertRefused("payment.refused.no-participation", "100", "0 0 0.00");
        assertThatThrownBy(() -> LargestRemainder.split(BigDecimal.TEN, List.of()))
                .isInstanceOf(FieldViolationException.class);
    }

    @Test
    void a_weight_below_zero_is_a_mistake_of_the_portal() {
        assertThatThrownBy(() -> LargestRemainder.split(BigDecimal.TEN, numbers("1 -1 5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Ties always, none below zero, none further than a tiyn from its exact part, nothing for nothing, whatever the order. */
    @Test
    void holds_for_whatever_figures() {
        var chance = new Random(20261127);
        for (int run = 0; run < 2000; run++) {
            BigDecimal amount = new BigDecimal(BigInteger.valueOf(1 + chance.nextLong(1_000_000_00L)), 2);
            List<BigDecimal> weights = new ArrayList<>(IntStream.range(0, 1 + chance.nextInt(60))
                    .mapToObj(i -> new BigDecimal(
                            BigInteger.valueOf(chance.nextInt(4) == 0 ? 0 : chance.nextLong(5_000_000_00L)), 2))
                    .toList());
            BigDecimal total = sum(weights);
            if (total.signum() == 0) {
                continue;
            }
            List<BigDecimal> parts = LargestRemainder.split(amount, weights);
            assertThat(sum(parts)).isEqualByComparingTo(amount);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(parts.get(i).signum()).isNotNegative();
                BigDecimal apart = parts.get(i)
                        .multiply(total)
                        .subtract(amount.multiply(weights.get(i)))
                        .abs();
                assertThat(apart).isLessThan(total.multiply(new BigDecimal("0.01")));
                if (weights.get(i).signum() == 0) {
                    assertThat(parts.get(i).signum()).isZero();
                }
            }
            Collections.shuffle(weights, chance);
            List<BigDecimal> again = new ArrayList<>(LargestRemainder.split(amount, weights));
            List<BigDecimal> before = new ArrayList<>(parts);
            Collections.sort(again);
            Collections.sort(before);
            assertThat(again).isEqualTo(before);
        }
    }

    private static void assertRefused(String key, String amount, String weights) {
        assertThatThrownBy(() -> LargestRemainder.split(new BigDecimal(amount), numbers(weights)))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("amount");
                    assertThat(refused.key()).isEqualTo(key);
                });
    }

    private static BigDecimal sum(List<BigDecimal> of) {
        return of.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> numbers(String written) {
        return Arrays.stream(written.split(" ")).map(BigDecimal::new).toList();
    }
}
