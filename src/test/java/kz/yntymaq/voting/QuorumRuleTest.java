package kz.yntymaq.voting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumRuleTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 2",
        "3, 2",
        "4, 3",
        "5, 4",
        "6, 4",
        "7, 5",
        "8, 6",
        "9, 6",
        "10, 7",
        "11, 8",
        "12, 8",
        "39, 26",
        "100, 67",
        "299, 200",
        "300, 200",
        "301, 201",
        "500, 334"
    })
    void two_thirds_of_the_members_are_enough_and_one_less_is_not(int members, int least) {
        assertThat(QuorumRule.least(members)).isEqualTo(least);
        assertThat(QuorumRule.holds(least, members)).isTrue();
        assertThat(QuorumRule.holds(least - 1, members)).isFalse();
    }

    @Test
    void of_nobody_nobody_is_enough() {
        assertThat(QuorumRule.holds(0, 0)).isFalse();
    }

    @Test
    void numbers_that_no_body_has_do_not_overflow() {
        assertThat(QuorumRule.least(Integer.MAX_VALUE)).isEqualTo(1_431_655_765);
        assertThat(QuorumRule.holds(1_431_655_765, Integer.MAX_VALUE)).isTrue();
        assertThat(QuorumRule.holds(1_431_655_764, Integer.MAX_VALUE)).isFalse();
    }
}
