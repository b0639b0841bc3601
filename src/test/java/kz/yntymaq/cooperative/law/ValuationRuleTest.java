package kz.yntymaq.cooperative.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law on agricultural co-operatives, article 21, point 2: above 20,000 МРП an independent valuation. */
class ValuationRuleTest {

    @ParameterizedTest
    @CsvSource({
        "86499999.99, false, true",
        "86500000, false, true",
        "86500000.01, false, false",
        "86500000.01, true, true",
        "1, true, true"
    })
    void property_above_the_limit_is_valued_independently(BigDecimal value, boolean independent, boolean met) {
        assertThat(ValuationRule.isMet(value, new BigDecimal("86500000"), independent))
                .isEqualTo(met);
    }
}
