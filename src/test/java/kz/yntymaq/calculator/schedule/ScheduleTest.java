package kz.yntymaq.calculator.schedule;

import static kz.yntymaq.calculator.schedule.Plans.loan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules that others have computed, to the tiyn. */
class ScheduleTest {

    private static final BigDecimal LARGEST = new BigDecimal("10812500");

    @ParameterizedTest(name = "{0} at {1} % over {2} months, {3} of grace, {4}, to {5}")
    @CsvSource({
        "10812500, 2.5,    84, 0,  ANNUITY,         TIYN,  140445.29, 140445.46, 984904.53",
        "10812500, 2.5,    84, 12, ANNUITY,         TIYN,  161874.19, 161873.82, 1112753.79",
        "10812500, 2.5,    84, 12, EQUAL_PRINCIPAL, TIYN,  172699.65, 150486.55, 1092513.00",
        "10812500, 2.5,    84, 0,  ANNUITY,         TENGE, 140445.00, 140471.00, 984906.00",
        "100,      7,      6,  0,  ANNUITY,         TIYN,  17.01,     17.00,     2.05",
        "100,      9.4822, 6,  0,  ANNUITY,         TIYN,  17.13,     17.13,     2.78",
        "100000,   9.99,   36, 0,  ANNUITY,         TIYN,  3226.25,   3226.25,   16145.00",
        "1000,     0,      3,  0,  ANNUITY,         TENGE, 333.00,    334.00,    0.00",
        "100,      0,      3,  0,  ANNUITY,         TIYN,  33.33,     33.34,     0.00"
    })
    void pays_back_to_the_tiyn(
            String amount,
            String rate,
            int months,
            int grace,
            Method method,
            Rounding rounding,
            BigDecimal first,
            BigDecimal last,
            BigDecimal interest) {
        Schedule schedule = loan(amount, rate)
                .over(months)
                .grace(grace)
                .by(method)
                .to(rounding)
                .schedule();

        assertThat(schedule.lines()).hasSize(months);
        assertThat(schedule.firstWithPrincipal().number()).isEqualTo(grace + 1);
        assertThat(schedule.firstWithPrincipal().payment()).isEqualByComparingTo(first);
        assertThat(schedule.last().payment()).isEqualByComparingTo(last);
        assertThat(schedule.interest()).isEqualByComparingTo(interest);
        assertThat(schedule.paid()).isEqualByComparingTo(new BigDecimal(amount).add(interest));
    }

    @ParameterizedTest
    @CsvSource({"60.50, TIYN, 0.61", "60.49, TIYN, 0.60", "250, TENGE, 3", "249.99, TENGE, 2"})
    void half_of_the_smallest_is_rounded_up(String amount, Rounding rounding, BigDecimal interest) {
        assertThat(loan(amount, "12").over(1).to(rounding).schedule().interest())
                .isEqualByComparingTo(interest);
    }

    @Test
    void the_level_payment_before_it_is_rounded_is_that_of_the_books() {
        assertThat(tiyn(loan("10812500", "2.5").over(84).level())).isEqualByComparingTo("140445.29");
        assertThat(tiyn(loan("10812500", "2.5")
                        .over(84)
                        .level()
                        .multiply(BigDecimal.valueOf(84))
                        .subtract(LARGEST)))
                .isEqualByComparingTo("984904.53");
        BigDecimal afterGrace = loan("10812500", "2.5").over(84).grace(12).level();
        BigDecimal inGrace = LARGEST.multiply(new BigDecimal("0.025")); // twelve months of it
        assertThat(tiyn(afterGrace)).isEqualByComparingTo("161874.19");
        assertThat(tiyn(afterGrace.multiply(BigDecimal.valueOf(72)).add(inGrace).subtract(LARGEST)))
                .isEqualByComparingTo("1112753.89");
    }

    @Test
    void the_interest_of_equal_shares_before_rounding_is_that_of_the_books() {
        BigDecimal rate = new BigDecimal("0.025");
        BigDecimal later = LARGEST.multiply(rate)
                .multiply(BigDecimal.valueOf(73))
                .divide(BigDecimal.valueOf(24), 2, RoundingMode.HALF_UP); // a balance that falls evenly over 72 months
        assertThat(tiyn(LARGEST.multiply(rate).add(later))).isEqualByComparingTo("1092513.02");
    }

    @Test
    void in_the_grace_only_interest_is_paid_and_the_balance_stays() {
        Schedule schedule = loan("10812500", "2.5").over(84).grace(12).schedule();
        assertThat(schedule.lines().subList(0, 12)).allSatisfy(line -> {
            assertThat(line.payment()).isEqualByComparingTo("22526.04");
            assertThat(line.balance()).isEqualByComparingTo(LARGEST);
        });
        Schedule equal = loan("10812500", "2.5")
                .over(84)
                .grace(12)
                .by(Method.EQUAL_PRINCIPAL)
                .schedule();
        assertThat(equal.lines().get(12).principal()).isEqualByComparingTo("150173.61");
        assertThat(equal.last().principal()).isEqualByComparingTo("150173.69");
        assertThat(equal.last().interest()).isEqualByComparingTo("312.86");
    }

    @Test
    void each_line_leaves_what_the_lines_before_did_not_pay() {
        assertThat(loan("100", "9.4822").over(6).schedule().lines())
                .extracting(Line::balance)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        money("83.66"), money("67.19"), money("50.59"), money("33.86"), money("17.00"), money("0"));
        assertThat(loan("100", "7").over(6).schedule().lines())
                .extracting(Line::interest)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        money("0.58"), money("0.49"), money("0.39"), money("0.29"), money("0.20"), money("0.10"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30",
        "2027-11-30, 2027-12-30 2028-01-30 2028-02-29 2028-03-30"
    })
    void a_short_month_shortens_no_later_one(String paidOut, String days) {
        List<LocalDate> expected =
                List.of(days.split(" ")).stream().map(LocalDate::parse).toList();
        assertThat(loan("1000", "2.5", paidOut).over(expected.size()).schedule().lines())
                .extracting(Line::due)
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-15, ACTUAL_365, 21232.88",
        "2026-04-15, ACTUAL_365, 20547.95",
        "2028-02-15, ACTUAL_365, 19863.01",
        "2027-02-15, ACTUAL_365, 19178.08",
        "2027-02-15, THIRTY_360, 20833.33",
        "2026-12-15, THIRTY_360, 20833.33"
    })
    void a_month_costs_as_its_days_are_counted(String paidOut, DayCount days, String interest) {
        assertThat(loan("10000000", "2.5", paidOut)
                        .over(1)
                        .counting(days)
                        .schedule()
                        .interest())
                .isEqualByComparingTo(interest);
    }

    @ParameterizedTest
    @CsvSource({"ACTUAL_365, 75205.48, 100000.00, 50136.99", "THIRTY_360, 75000, 100000, 50000"})
    void three_harvests_pay_back_what_was_borrowed_in_spring(
            DayCount days, BigDecimal first, BigDecimal second, BigDecimal third) {
        Schedule schedule = loan("6000000", "2.5", "2026-04-15")
                .over(30)
                .by(Method.EQUAL_PRINCIPAL)
                .in(Rhythm.SEASON, Month.OCTOBER)
                .counting(days)
                .schedule();
        assertThat(schedule.lines())
                .extracting(line -> line.due().getYear(), line -> line.due().getMonth())
                .containsExactly(tuple(2026, Month.OCTOBER), tuple(2027, Month.OCTOBER), tuple(2028, Month.OCTOBER));
        assertThat(schedule.lines())
                .extracting(Line::interest)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(first, second, third);
        assertThat(schedule.lines())
                .allSatisfy(line -> assertThat(line.principal()).isEqualByComparingTo("2000000"));
    }

    @Test
    void the_loan_ends_with_the_last_chosen_month_of_the_term() {
        Schedule schedule = loan("6000000", "2.5", "2026-04-15")
                .over(36)
                .in(Rhythm.PRINCIPAL_IN_SEASON, Month.SEPTEMBER, Month.OCTOBER)
                .schedule();
        assertThat(schedule.last().due()).isEqualTo(LocalDate.of(2028, 10, 15));
        assertThat(schedule.lines()).hasSize(30);
        assertThat(schedule.lines().stream().filter(line -> line.principal().signum() > 0))
                .extracting(line -> line.due().getMonth())
                .containsExactly(
                        Month.SEPTEMBER, Month.OCTOBER, Month.SEPTEMBER, Month.OCTOBER, Month.SEPTEMBER, Month.OCTOBER);
        assertThat(schedule.lines())
                .allSatisfy(line -> assertThat(line.interest()).isPositive());
    }

    @Test
    void chosen_months_that_never_come_are_refused() {
        assertThatThrownBy(() -> loan("1000", "2.5", "2026-04-15")
                        .over(6)
                        .in(Rhythm.SEASON, Month.MARCH)
                        .schedule())
                .isInstanceOf(NoPaymentException.class);
        assertThatThrownBy(() -> loan("1000", "2.5", "2026-04-15")
                        .over(12)
                        .grace(11)
                        .in(Rhythm.PRINCIPAL_IN_SEASON, Month.OCTOBER)
                        .schedule())
                .isInstanceOf(NoPaymentException.class);
    }

    @Test
    void a_day_off_moves_its_own_payment_alone_and_changes_no_interest() {
        UnaryOperator<LocalDate> workingDay = ScheduleTest::workingDay;
        Plans firsts = loan("10000000", "2.5", "2026-03-01").over(4).counting(DayCount.ACTUAL_365);
        assertThat(firsts.paidOn(workingDay).schedule().lines())
                .extracting(Line::paidOn)
                .containsExactly(
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 7, 1));
        Schedule moved = loan("10000000", "2.5", "2026-04-09")
                .over(2)
                .grace(1)
                .counting(DayCount.ACTUAL_365)
                .paidOn(workingDay)
                .schedule();
        assertThat(moved.lines().get(0).paidOn()).isEqualTo(LocalDate.of(2026, 5, 12)); // the Monday after is off
        assertThat(moved.lines().get(0).isMoved()).isTrue();
        assertThat(moved.lines())
                .extracting(Line::interest)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(money("20547.95"), money("21232.88"));
    }

    @Test
    void what_is_no_loan_is_refused() {
        LocalDate day = LocalDate.of(2026, 5, 15);
        assertThatThrownBy(() -> new Loan(BigDecimal.ZERO, BigDecimal.ONE, day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loan(new BigDecimal("0.001"), BigDecimal.ONE, day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loan(BigDecimal.TEN, new BigDecimal("-1"), day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Repayment(12, 12, Method.ANNUITY, Rhythm.EVERY_MONTH, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Repayment(0, 0, Method.ANNUITY, Rhythm.EVERY_MONTH, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The day or the next one that was a working day in the spring of 2026. */
    private static LocalDate workingDay(LocalDate day) {
        Set<LocalDate> off = Set.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 7), LocalDate.of(2026, 5, 11));
        return day.getDayOfWeek().getValue() > 5 || off.contains(day) ? workingDay(day.plusDays(1)) : day;
    }

    private static BigDecimal money(String tenge) {
        return new BigDecimal(tenge);
    }

    private static BigDecimal tiyn(BigDecimal tenge) {
        return tenge.setScale(2, RoundingMode.HALF_UP);
    }
}
