package kz.yntymaq.cooperative.associate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.yntymaq.kernel.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneFifthRuleTest {

    @ParameterizedTest
    @CsvSource({
        "0,1,true",
        "1,4,false",
        "1,5,true",
        "2,9,false",
        "2,10,true",
        "3,14,false",
        "3,15,true",
        "1000,4999,false",
        "1000,5000,true"
    })
    void at_most_a_fifth_counted_in_whole_numbers(int associates, int members, boolean met) {
        assertThat(OneFifthRule.isMet(associates, members)).isEqualTo(met);
        assertThat(OneFifthRule.most(members) >= associates).isEqualTo(met);
    }

    @Test
    void the_refusal_names_the_members_and_how_many_there_may_be() {
        assertThatThrownBy(() -> OneFifthRule.require(2, 9))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("associate.rule.one-fifth");
                    assertThat(refused.arguments()).containsExactly(9, 1);
                });
    }
}
