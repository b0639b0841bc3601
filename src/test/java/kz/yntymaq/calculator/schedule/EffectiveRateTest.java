package kz.yntymaq.calculator.schedule;

import static kz.yntymaq.calculator.schedule.Plans.loan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveRateTest {

    private static final Schedule LARGEST = loan("10812500", "2.5").over(84).schedule();

    @ParameterizedTest
    @CsvSource({"0, 2.5252, 2.5", "50000, 2.6634, 2.7"})
    void is_what_others_computed(BigDecimal costs, BigDecimal exact, BigDecimal shown) {
        EffectiveRate rate = EffectiveRate.of(LARGEST, costs).orElseThrow();
        assertThat(rate.percent(4)).isEqualByComparingTo(exact);
        assertThat(rate.percent(1)).isEqualByComparingTo(shown);
    }

    /** With months of equal length, 365/12 days each, the rate is the nominal one, compounded by the month. */
    @Test
    void of_equal_months_is_the_nominal_rate_compounded() {
        double monthly = 0.025 / 12;
        assertThat((Math.pow(1 + monthly, 12) - 1) * 100).isCloseTo(2.5288, within(0.00005));
        EffectiveRate year = EffectiveRate.of(
                        loan("1000000", "2.5", "2026-05-15").over(12).grace(11).schedule(), BigDecimal.ZERO)
                .orElseThrow();
        assertThat(year.percent(1)).isEqualByComparingTo("2.5");
    }

    @Test
    void of_one_payment_after_a_year_is_the_rate_itself() {
        Schedule year = new Schedule(
                new Loan(new BigDecimal("1000"), BigDecimal.TEN, LocalDate.of(2026, 1, 1)),
                List.of(new Line(
                        1,
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 1),
                        new BigDecimal("100"),
                        new BigDecimal("1000"),
                        BigDecimal.ZERO)));
        assertThat(EffectiveRate.of(year, BigDecimal.ZERO).orElseThrow().percent(6))
                .isEqualByComparingTo("10");
    }

    @Test
    void comes_between_two_bounds_that_prove_it() {
        EffectiveRate rate = EffectiveRate.of(LARGEST, new BigDecimal("50000")).orElseThrow();
        double received = 10_812_500 - 50_000;
        assertThat(EffectiveRate.worth(LARGEST, rate.low())).isGreaterThanOrEqualTo(received);
        assertThat(EffectiveRate.worth(LARGEST, rate.high())).isLessThanOrEqualTo(received);
        assertThat(rate.high() - rate.low()).isPositive().isLessThanOrEqualTo(EffectiveRate.TOLERANCE);
    }

    @Test
    void of_a_loan_without_interest_and_costs_is_none_at_all() {
        Schedule free = loan("1200", "0").over(12).schedule();
        assertThat(EffectiveRate.of(free, BigDecimal.ZERO).orElseThrow().percent(4))
                .isEqualByComparingTo("0");
        assertThat(EffectiveRate.of(free, BigDecimal.TEN).orElseThrow().percent(4))
                .isPositive();
    }

    @Test
    void grows_with_the_costs() {
        BigDecimal before = new BigDecimal("-1");
        for (int costs = 0; costs <= 9_000_000; costs += 1_000_000) {
            BigDecimal rate = EffectiveRate.of(LARGEST, BigDecimal.valueOf(costs))
                    .orElseThrow()
                    .percent(4);
            assertThat(rate).isGreaterThan(before);
            before = rate;
        }
    }

    @Test
    void is_refused_where_costs_eat_up_what_was_received() {
        assertThat(EffectiveRate.of(LARGEST, new BigDecimal("10812500"))).isEmpty();
        assertThat(EffectiveRate.of(LARGEST, new BigDecimal("10812499.99"))).isEmpty();
        assertThat(EffectiveRate.of(LARGEST, new BigDecimal("99999999"))).isEmpty();
        assertThat(EffectiveRate.of(LARGEST, new BigDecimal("-1"))).isEmpty();
    }

    @Test
    void is_refused_where_the_rate_is_beyond_reason() {
        assertThat(EffectiveRate.of(loan("1000", "900").over(1).schedule(), BigDecimal.ZERO))
                .isEmpty();
    }
}
