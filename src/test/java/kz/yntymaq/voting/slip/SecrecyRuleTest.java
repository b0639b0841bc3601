package kz.yntymaq.voting.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A third of those present, from both sides of the edge. */
class SecrecyRuleTest {

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,1", "4,2", "5,2", "6,2", "7,3", "9,3", "10,4", "39,13", "40,14", "5000,1667"})
    void the_least_number_is_enough_and_one_less_is_not(int present, int least) {
        assertThat(SecrecyRule.least(present)).isEqualTo(least);
        assertThat(SecrecyRule.holds(least, present)).isTrue();
        assertThat(SecrecyRule.holds(least - 1, present)).isFalse();
    }

    @Test
    void nobody_is_never_enough_and_large_bodies_do_not_overflow() {
        assertThat(SecrecyRule.holds(0, 0)).isFalse();
        assertThat(SecrecyRule.least(0)).isEqualTo(1);
        assertThat(SecrecyRule.holds(Integer.MAX_VALUE, Integer.MAX_VALUE)).isTrue();
        assertThat(SecrecyRule.least(Integer.MAX_VALUE)).isEqualTo(715_827_883);
    }

    @Test
    void it_is_written_with_the_sign_that_is_true() {
        assertThat(SecrecyRule.written(2, 5)).isEqualTo("3 × 2 ≥ 5");
        assertThat(SecrecyRule.written(1, 5)).isEqualTo("3 × 1 < 5");
    }
}
