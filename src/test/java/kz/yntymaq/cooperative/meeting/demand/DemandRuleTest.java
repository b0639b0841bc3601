package kz.yntymaq.cooperative.meeting.demand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandRuleTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "6, 2", "7, 3", "9, 3", "10, 4", "300, 100", "301, 101"})
    void a_third_of_the_members_is_enough(int members, int least) {
        assertThat(DemandRule.least(members)).isEqualTo(least);
        assertThat(3 * least).isGreaterThanOrEqualTo(members);
        assertThat(3 * (least - 1)).isLessThan(members);
    }
}
