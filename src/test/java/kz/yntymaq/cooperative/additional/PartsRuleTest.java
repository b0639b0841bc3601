package kz.yntymaq.cooperative.additional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.kernel.FieldViolationException;
import org.junit.jupiter.api.Test;

class PartsRuleTest {

    private static List<String> parts(Way way, String amount, String... shares) {
        return PartsRule.parts(
                        way,
                        new BigDecimal(amount),
                        Stream.of(shares).map(BigDecimal::new).toList())
                .stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void each_member_brings_the_same_or_by_the_share_exact_to_the_tiyn() {
        assertThat(parts(Way.EQUAL, "100.1", "5", "0", "7")).containsExactly("100.10", "100.10", "100.10");
        assertThat(parts(Way.SHARES, "100", "1", "1", "1")).containsExactly("33.34", "33.33", "33.33");
        assertThat(parts(Way.SHARES, "0.01", "0", "2", "3")).containsExactly("0.00", "0.00", "0.01");
    }

    @Test
    void nothing_and_too_much_are_refused_and_so_is_a_proportion_to_nothing() {
        assertRefused("amount", Way.EQUAL, "0", "1");
        assertRefused("amount", Way.SHARES, "0", "1");
        assertRefused("way", Way.SHARES, "1", "0", "0.00");
        assertRefused("amount", Way.EQUAL, "9999999999999", "1", "1");
    }

    private static void assertRefused(String field, Way way, String amount, String... shares) {
        assertThatThrownBy(() -> parts(way, amount, shares))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
