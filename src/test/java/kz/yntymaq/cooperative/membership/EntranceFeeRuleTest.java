package kz.yntymaq.cooperative.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EntranceFeeRuleTest {

    @Test
    void allows_a_fee_of_exactly_five_mrp_and_refuses_one_tiyn_more() {
        BigDecimal most = new BigDecimal("21625.00"); // 5 × 4,325 tenge in 2026
        assertThat(EntranceFeeRule.isMet(most, most)).isTrue();
        assertThat(EntranceFeeRule.isMet(BigDecimal.ZERO, most)).isTrue();
        assertThat(EntranceFeeRule.isMet(new BigDecimal("21625.01"), most)).isFalse();
        assertThat(EntranceFeeRule.isMet(new BigDecimal("-1"), most)).isFalse();
    }
}
