package kz.yntymaq.cooperative.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import kz.yntymaq.kernel.FieldViolationException;
import org.junit.jupiter.api.Test;

class NetIncomeRuleTest {

    private static BigDecimal left(String net, String kept, String keptFor, String dividends) {
        return NetIncomeRule.forMembers(
                new BigDecimal(net),
                new BigDecimal(kept),
                keptFor,
                new BigDecimal(dividends),
                BigDecimal::toPlainString);
    }

    @Test
    void members_get_what_is_neither_kept_nor_paid_as_dividends() {
        assertThat(left("100.01", "40", "Жөндеуге", "10")).isEqualByComparingTo("50.01");
        assertThat(left("100", "90", "Жөндеуге", "10")).isZero();
        assertThat(left("100", "0", null, "0")).isEqualByComparingTo("100");
    }

    @Test
    void no_more_is_given_than_is_there_and_what_is_kept_has_a_purpose() {
        refused("kept", () -> left("100", "100.01", "Жөндеуге", "0"));
        refused("net", () -> left("100", "90", "Жөндеуге", "10.01"));
        refused("keptFor", () -> left("100", "0.01", null, "0"));
    }

    private static void refused(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
