package kz.yntymaq.lending.repayment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.lending.repayment.rule.Standing.Line;
import org.junit.jupiter.api.Test;

/** How a microcredit stands, to the tiyn. */
class StandingTest {

    private static final UnaryOperator<LocalDate> AS_AGREED = UnaryOperator.identity();

    /** Ten thousand tenge without interest, due on 05.03.2026 alone. */
    private static Repaid once() {
        return Repaid.of(
                Repaid.contract("10000", "0", "2026-02-05", 1, 0, Method.ANNUITY, DayCount.ACTUAL_365, AS_AGREED));
    }

    @Test
    void a_payment_counts_by_the_day_on_which_it_came_and_not_by_that_of_its_record() {
        Repaid late = once().pays("2026-03-20", "4000").pays("2026-03-16", "7000");
        assertThat(late.on("2026-03-16").arrears()).isEqualByComparingTo("3000");
        assertThat(late.on("2026-03-19").daysPastDue()).isEqualTo(14);
        Standing closed = late.on("2026-03-20");
        assertThat(closed.closedOn()).isEqualTo("2026-03-20");
        assertThat(closed.apart()).isEqualByComparingTo("1000");
        assertThat(closed.daysPastDue()).isZero();
        assertThat(closed.worstDaysPastDue()).isEqualTo(15);
    }

    @Test
    void one_that_came_in_time_and_was_recorded_late_leaves_no_arrears() {
        Repaid recorded = once();
        assertThat(recorded.on("2026-03-25").daysPastDue()).isEqualTo(20);
        recorded.pays("2026-03-05", "10000");
        assertThat(recorded.on("2026-03-25").worstDaysPastDue()).isZero();
        assertThat(recorded.on("2026-03-25").arrears()).isZero();
    }

    @Test
    void on_a_past_day_later_payments_do_not_count() {
        Repaid june = once().pays("2026-06-10", "10000");
        Standing may = june.on("2026-05-15");
        assertThat(may.arrears()).isEqualByComparingTo("10000");
        assertThat(may.daysPastDue()).isEqualTo(71);
        assertThat(june.on("2026-06-10").arrears()).isZero();
    }

    @Test
    void days_count_from_the_day_to_which_it_moved() {
        Repaid moved = Repaid.of(Repaid.contract(
                "10000",
                "0",
                "2026-04-09",
                1,
                0,
                Method.ANNUITY,
                DayCount.ACTUAL_365,
                day -> day.equals(LocalDate.parse("2026-05-09")) ? LocalDate.parse("2026-05-12") : day));
        assertThat(moved.on("2026-05-12").daysPastDue()).isZero();
        assertThat(moved.on("2026-05-12").owed()).isEqualByComparingTo("10000");
        assertThat(moved.on("2026-05-14").daysPastDue()).isEqualTo(2);
        assertThat(moved.on("2026-05-16").daysPastDue()).isEqualTo(4);
    }

    @Test
    void other_payments_end_the_arrears_at_once_and_their_worst_days_stay() {
        Repaid four = Repaid.of(
                Repaid.contract("1000", "0", "2026-01-01", 4, 0, Method.ANNUITY, DayCount.THIRTY_360, AS_AGREED));
        four.pays("2026-02-01", "250");
        assertThat(four.on("2026-05-20").arrears()).isEqualByComparingTo("750");
        assertThat(four.on("2026-05-20").daysPastDue()).isEqualTo(80);
        four.agrees("2026-05-20", "2026-06-01", 6, 0);
        Standing agreed = four.on("2026-05-20");
        assertThat(agreed.daysPastDue()).isZero();
        assertThat(agreed.worstDaysPastDue()).isEqualTo(80);
        assertThat(ahead(agreed))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.payment()).isEqualByComparingTo("125"));
        assertThat(agreed.lines()).filteredOn(Line::isCarriedOver).hasSize(3);
        assertThat(agreed.outstanding()).isEqualByComparingTo("750");
        assertThat(four.on("2026-05-19").daysPastDue()).isEqualTo(79);
        assertThat(four.on("2026-06-03").daysPastDue()).isEqualTo(2);
        assertThat(Standing.payBy(four.contract(), four.facts())).contains(LocalDate.parse("2026-06-01"));
    }

    @Test
    void interest_that_was_open_is_paid_with_the_first_other_payment_and_bears_none() {
        Repaid none = Repaid.of(Repaid.contract(
                "1200000", "12", "2026-01-01", 12, 0, Method.EQUAL_PRINCIPAL, DayCount.THIRTY_360, AS_AGREED));
        none.agrees("2026-04-16", "2026-05-16", 6, 0);
        List<Line> ahead = ahead(none.on("2026-04-16"));
        assertThat(ahead).hasSize(6);
        // 12 000 + 11 000 + 10 000 were open; 15 days of 900 000 and 30 of 1 200 000 run.
        assertThat(ahead.get(0).interest()).isEqualByComparingTo("49500");
        assertThat(ahead.get(0).principal()).isEqualByComparingTo("200000");
        assertThat(ahead.get(1).interest()).isEqualByComparingTo("10000");
        assertThat(none.on("2026-04-16").payoff()).isEqualByComparingTo("1237500");
        none.pays("2026-05-16", "249500");
        assertThat(none.on("2026-05-17").arrears()).isZero();
        assertThat(none.on("2026-05-17").outstanding()).isEqualByComparingTo("1000000");
    }

    @Test
    void principal_is_paid_in_the_chosen_months_alone() {
        Repaid large = Repaid.large().paysInTime(12).agrees("2027-05-15", "2027-06-15", 24, 12);
        List<Line> ahead = ahead(large.on("2027-05-15"));
        assertThat(ahead.subList(0, 12)).allSatisfy(line -> {
            assertThat(line.principal()).isZero();
            assertThat(line.interest()).isEqualByComparingTo("19544.05");
        });
        assertThat(ahead.get(23).balance()).isZero();
        assertThat(ahead.get(0).number()).isEqualTo(13);
    }

    @Test
    void what_came_before_the_agreement_counts_before_it_whenever_it_was_recorded() {
        Repaid four = Repaid.of(
                Repaid.contract("1000", "0", "2026-01-01", 4, 0, Method.ANNUITY, DayCount.THIRTY_360, AS_AGREED));
        four.agrees("2026-05-20", "2026-06-01", 5, 0).pays("2026-05-20", "500").pays("2026-02-01", "250");
        assertThat(ahead(four.on("2026-05-20")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.payment()).isEqualByComparingTo("50"));
        four.pays("2026-05-01", "250");
        assertThat(four.on("2026-05-20").closedOn()).isEqualTo("2026-05-20");
    }

    @Test
    void early_at_the_same_term_makes_the_payments_smaller() {
        Repaid large = Repaid.large().paysInTime(12);
        assertThat(large.on("2027-05-15").outstanding()).isEqualByComparingTo("9381142.00");
        assertThat(interestAfter(large.on("2027-05-15"))).isEqualByComparingTo("730919.05");
        large.pays("2027-05-15", "1000000", Surplus.SMALLER);
        Standing standing = large.on("2027-05-15");
        assertThat(standing.outstanding()).isEqualByComparingTo("8381142.00");
        assertThat(ahead(standing)).hasSize(72);
        assertThat(ahead(standing).get(0).payment()).isEqualByComparingTo("125474.27");
        assertThat(interestAfter(standing))
                .isEqualByComparingTo("653005.46"); // 71 × 125,474.27 + 125,474.29, each interest half up
    }

    @Test
    void early_with_the_same_payments_makes_the_term_shorter() {
        Standing standing = Repaid.large()
                .paysInTime(12)
                .pays("2027-05-15", "1000000", Surplus.SHORTER)
                .on("2027-05-15");
        assertThat(ahead(standing)).hasSize(64);
        assertThat(ahead(standing).get(0).payment()).isEqualByComparingTo("140445.29");
        assertThat(ahead(standing).get(63).payment()).isEqualByComparingTo("111074.76");
        assertThat(interestAfter(standing)).isEqualByComparingTo("577986.03");
    }

    @Test
    void all_at_once_between_two_days_closes_it_with_the_interest_of_the_days_that_passed() {
        Contract months = Repaid.large().contract();
        Repaid large = Repaid.of(new Contract(months.schedule(), DayCount.ACTUAL_365, Method.ANNUITY, 0))
                .paysInTime(12);
        assertThat(large.on("2027-05-25").payoff()).isEqualByComparingTo("9387567.44");
        large.pays("2027-05-25", "9387600", Surplus.SHORTER);
        Standing closed = large.on("2033-05-15");
        assertThat(closed.closedOn()).isEqualTo("2027-05-25");
        assertThat(closed.lines()).hasSize(13);
        assertThat(closed.lines().get(12).interest()).isEqualByComparingTo("6425.44");
        assertThat(closed.outstanding()).isZero();
        assertThat(closed.apart()).isEqualByComparingTo("32.56");
        assertThat(closed.next()).isNull();
        assertThat(closed.daysPastDue()).isZero();
    }

    @Test
    void one_tiyn_less_does_not_close_it() {
        Contract months = Repaid.large().contract();
        Standing open = Repaid.of(new Contract(months.schedule(), DayCount.ACTUAL_365, Method.ANNUITY, 0))
                .paysInTime(12)
                .pays("2027-05-25", "9387567.43", Surplus.SHORTER)
                .on("2027-05-25");
        assertThat(open.closedOn()).isNull();
        assertThat(open.outstanding()).isZero();
        assertThat(open.apart()).isEqualByComparingTo("6425.43");
        assertThat(open.next()).isNotNull().extracting(Line::payment).isEqualTo(new BigDecimal("6425.44"));
    }

    @Test
    void on_the_day_of_a_payment_no_interest_of_the_next_period_is_owed() {
        Repaid large = Repaid.large().paysInTime(12);
        assertThat(large.on("2027-05-15").payoff()).isEqualByComparingTo("9381142.00");
        assertThat(large.pays("2027-05-15", "9381142.00", Surplus.SMALLER)
                        .on("2027-06-15")
                        .closedOn())
                .isEqualTo("2027-05-15");
    }

    @Test
    void a_loan_paid_back_in_time_is_never_overdue() {
        Repaid large = Repaid.large().paysInTime(84);
        Standing after = large.on("2034-01-01");
        assertThat(after.closedOn()).isEqualTo("2033-05-15");
        assertThat(after.overdue()).isEmpty();
        assertThat(after.worstDaysPastDue()).isZero();
        assertThat(after.returned()).isEqualByComparingTo("10812500");
        assertThat(Standing.payBy(large.contract(), large.facts())).isEmpty();
    }

    @Test
    void what_was_taken_back_is_as_if_it_had_never_come() {
        Repaid three = Repaid.large()
                .pays("2026-06-15", "140445.29")
                .pays("2026-07-01", "500000", Surplus.SHORTER)
                .pays("2026-07-15", "140445.29");
        Repaid never = Repaid.large().pays("2026-06-15", "140445.29").pays("2026-07-15", "140445.29");
        assertThat(three.takesBack(2).on("2026-12-31")).isEqualTo(never.on("2026-12-31"));
    }

    @Test
    void overdue_interest_comes_before_overdue_principal_and_both_before_what_is_due() {
        Contract equal = Repaid.contract(
                "120000", "12", "2026-01-10", 12, 0, Method.EQUAL_PRINCIPAL, DayCount.THIRTY_360, AS_AGREED);
        Standing standing = Repaid.of(equal)
                .pays("2026-03-10", "1500")
                .on("2026-03-10"); // 1,200 + 10,000 are overdue, 1,100 + 10,000 due
        assertThat(standing.lines().get(0).interestPaid()).isEqualByComparingTo("1200");
        assertThat(standing.lines().get(0).principalPaid()).isEqualByComparingTo("300");
        assertThat(standing.lines().get(1).interestPaid()).isZero();
        assertThat(standing.owed()).isEqualByComparingTo("20800");
        assertThat(standing.arrears()).isEqualByComparingTo("9700");
        Standing later = Repaid.of(equal).pays("2026-03-11", "2500").on("2026-03-11"); // both are overdue
        assertThat(later.lines().get(1).interestPaid()).isEqualByComparingTo("1100");
        assertThat(later.lines().get(0).principalPaid()).isEqualByComparingTo("200");
        assertThat(later.overdueInterest()).isZero();
        assertThat(later.overduePrincipal()).isEqualByComparingTo("19800");
    }

    @Test
    void what_lies_apart_pays_the_next_payment_on_its_day_and_no_principal_before() {
        Repaid ahead = Repaid.large().pays("2026-06-15", "300000");
        Standing before = ahead.on("2026-07-14");
        assertThat(before.apart()).isEqualByComparingTo("159554.71");
        assertThat(before.nextOpen()).isZero();
        assertThat(before.lines().get(1).isSettled()).isFalse();
        Standing on = ahead.on("2026-07-15");
        assertThat(on.apart()).isEqualByComparingTo("19109.42");
        assertThat(on.lines().get(1).settledOn()).isEqualTo("2026-07-15");
        assertThat(Standing.payBy(ahead.contract(), ahead.facts())).contains(LocalDate.parse("2026-08-15"));
    }

    @Test
    void interest_of_a_period_is_shared_by_its_days_when_principal_is_repaid_inside_it() {
        Contract real = Repaid.contract(
                "1000000", "12", "2026-01-10", 10, 0, Method.EQUAL_PRINCIPAL, DayCount.ACTUAL_365, AS_AGREED);
        Standing standing =
                Repaid.of(real).pays("2026-01-20", "400000", Surplus.SHORTER).on("2026-01-31");
        // 10 days of 1,000,000 and 21 days of 600,000 at 12 % of 365 days
        assertThat(ahead(standing).get(0).interest()).isEqualByComparingTo("7430.14");
        assertThat(ahead(standing)).hasSize(6);
        assertThat(ahead(standing).get(0).principal()).isEqualByComparingTo("100000");
        // 10 days of the one and 11 days of the other
        assertThat(standing.accrued()).isEqualByComparingTo("5457.53");
        Standing same =
                Repaid.of(real).pays("2026-01-20", "400000", Surplus.SMALLER).on("2026-01-31");
        assertThat(ahead(same)).hasSize(10);
        assertThat(ahead(same).get(0).principal()).isEqualByComparingTo("60000");
    }

    @Test
    void the_grace_stays_when_principal_is_repaid_inside_it() {
        Contract grace =
                Repaid.contract("1200000", "12", "2026-01-10", 12, 6, Method.ANNUITY, DayCount.THIRTY_360, AS_AGREED);
        for (Surplus surplus : List.of(Surplus.SHORTER, Surplus.SMALLER)) {
            Standing standing = Repaid.of(grace)
                    .pays("2026-02-10", "12000")
                    .pays("2026-02-10", "600000", surplus)
                    .on("2026-02-10");
            assertThat(ahead(standing).subList(0, 5))
                    .allSatisfy(line -> assertThat(line.principal()).isZero())
                    .allSatisfy(line -> assertThat(line.interest()).isEqualByComparingTo("6000"));
            assertThat(ahead(standing)).hasSize(surplus == Surplus.SMALLER ? 11 : 8);
        }
    }

    @Test
    void a_payment_of_which_more_is_chosen_pays_first_what_is_overdue() {
        Standing standing =
                Repaid.large().pays("2026-06-20", "240445.29", Surplus.SMALLER).on("2026-06-20");
        assertThat(standing.lines().get(0).settledOn()).isEqualTo("2026-06-20");
        assertThat(standing.lines().get(1).isEarly()).isTrue();
        assertThat(standing.lines().get(1).principal()).isEqualByComparingTo("100000");
        assertThat(standing.worstDaysPastDue()).isEqualTo(5);
    }

    @Test
    void what_is_left_is_all_of_the_schedule_after_what_lies_apart() {
        BigDecimal whole = Repaid.large().on("2026-05-15").left();
        assertThat(whole)
                .isEqualByComparingTo(Repaid.large().contract().schedule().paid());
        assertThat(Repaid.large().pays("2026-05-20", "1000.50").on("2026-05-20").left())
                .isEqualByComparingTo(whole.subtract(new BigDecimal("1000.50")));
        assertThat(Repaid.large()
                        .pays("2026-05-20", "20000000", Surplus.SMALLER)
                        .on("2026-05-20")
                        .left())
                .as("too much was paid")
                .isZero();
    }

    private static List<Line> ahead(Standing standing) {
        return standing.lines().stream()
                .filter(line -> line.due().isAfter(standing.on()))
                .toList();
    }

    private static BigDecimal interestAfter(Standing standing) {
        return ahead(standing).stream().map(Line::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
