package kz.yntymaq.cooperative.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneThirdTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "6, 2", "7, 3", "9, 3", "10, 4", "300, 100", "301, 101"})
    void a_third_of_the_members_is_enough_and_one_less_is_not(int members, int least) {
        assertThat(OneThird.least(members)).isEqualTo(least);
        assertThat(OneThird.isReached(least, members)).isTrue();
        assertThat(OneThird.isReached(least - 1, members)).isFalse();
        assertThat(OneThird.inequality(least, members)).isEqualTo("3 × " + least + " ≥ " + members);
        assertThat(OneThird.inequality(least - 1, members)).isEqualTo("3 × " + (least - 1) + " < " + members);
    }
}
