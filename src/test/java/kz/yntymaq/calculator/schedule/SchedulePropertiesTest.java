package kz.yntymaq.calculator.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is true of every schedule, tried with thousands that a seeded generator makes. */
class SchedulePropertiesTest {

    private static final long SEED = 20_261_126;
    private static final int CASES = 6_000;
    private static final int CASES_OF_RATES = 500;
    private static final BigDecimal TIYN = new BigDecimal("0.01");

    private record Case(Loan loan, Repayment plan, Counting counting) {

        Schedule schedule() {
            return Schedule.of(loan, plan, counting);
        }
    }

    private static Stream<Case> cases(int many) {
        var random = new SplittableRandom(SEED);
        return Stream.generate(() -> any(random)).limit(many);
    }

    private static Case any(SplittableRandom random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(1, 10L * (long) Math.pow(10, random.nextInt(1, 15))), 2);
        BigDecimal rate = random.nextInt(5) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(10_000), 2);
        int months = random.nextInt(12, 361);
        Set<Month> season =
                random.ints(random.nextInt(1, 5), 1, 13).mapToObj(Month::of).collect(Collectors.toSet());
        return new Case(
                new Loan(amount, rate, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000))),
                new Repayment(
                        months,
                        random.nextInt(0, months - 11),
                        pick(random, Method.values()),
                        pick(random, Rhythm.values()),
                        season),
                new Counting(
                        pick(random, DayCount.values()),
                        pick(random, Rounding.values()),
                        day -> day.getDayOfWeek().getValue() > 5
                                ? day.plusDays(8 - day.getDayOfWeek().getValue())
                                : day));
    }

    private static <T> T pick(SplittableRandom random, T[] among) {
        return among[random.nextInt(among.length)];
    }

    @Test
    void the_principal_is_the_loan_and_no_balance_is_less_than_nothing() {
        cases(CASES).forEach(each -> {
            Schedule schedule = each.schedule();
            BigDecimal balance = each.loan().amount();
            BigDecimal principal = BigDecimal.ZERO;
            for (Line line : schedule.lines()) {
                assertThat(line.principal().signum()).as("%s", each).isNotNegative();
                assertThat(line.interest().signum()).as("%s", each).isNotNegative();
                balance = balance.subtract(line.principal());
                principal = principal.add(line.principal());
                assertThat(line.balance()).as("%s", each).isEqualByComparingTo(balance);
                assertThat(line.balance().signum()).as("%s", each).isNotNegative();
            }
            assertThat(principal)
                    .as("%s", each)
                    .isEqualByComparingTo(each.loan().amount());
            assertThat(balance.signum()).as("%s", each).isZero();
            assertThat(schedule.paid())
                    .isEqualByComparingTo(each.loan().amount().add(schedule.interest()));
        });
    }

    @Test
    void equal_payments_are_equal_but_for_the_last() {
        cases(CASES).filter(each -> each.plan().method() == Method.ANNUITY).forEach(each -> {
            List<Line> full = each.schedule().lines().stream()
                    .filter(line -> line.principal().signum() > 0)
                    .toList();
            BigDecimal level = full.get(0).payment();
            full.subList(0, full.size() - 1).stream()
                    .filter(line -> line.principal().compareTo(TIYN) > 0
                            && line.balance().signum() > 0)
                    .forEach(line -> assertThat(line.payment()).as("%s", each).isEqualByComparingTo(level));
        });
    }

    @Test
    void equal_shares_are_equal_but_for_the_last_and_their_payments_never_grow_by_more_than_days_do() {
        cases(CASES)
                .filter(each -> each.plan().method() == Method.EQUAL_PRINCIPAL)
                .forEach(each -> {
                    List<Line> full = each.schedule().lines().stream()
                            .filter(line -> line.principal().signum() > 0
                                    && line.balance().signum() > 0)
                            .toList();
                    assertThat(full)
                            .as("%s", each)
                            .allSatisfy(line -> assertThat(line.principal())
                                    .isEqualByComparingTo(full.get(0).principal()));
                });
    }

    @Test
    void nothing_is_paid_back_in_the_grace_nor_outside_of_the_season() {
        cases(CASES).forEach(each -> {
            LocalDate graceEnds = each.loan().paidOut().plusMonths(each.plan().graceMonths());
            List<Line> lines = each.schedule().lines();
            assertThat(lines)
                    .as("%s", each)
                    .allMatch(
                            line -> line.principal().signum() == 0 || line.due().isAfter(graceEnds));
            if (each.plan().rhythm().isSeasonal()) {
                assertThat(lines)
                        .as("%s", each)
                        .allMatch(line -> line.principal().signum() == 0
                                || each.plan().season().contains(line.due().getMonth()));
            }
        });
    }

    @Test
    void days_follow_each_other_and_are_paid_on_them_or_after() {
        cases(CASES).forEach(each -> {
            LocalDate before = each.loan().paidOut();
            LocalDate paidBefore = before;
            for (Line line : each.schedule().lines()) {
                assertThat(line.due()).as("%s", each).isAfter(before);
                assertThat(line.paidOn())
                        .as("%s", each)
                        .isAfterOrEqualTo(line.due())
                        .isAfter(paidBefore);
                before = line.due();
                paidBefore = line.paidOn();
            }
            assertThat(before)
                    .isBeforeOrEqualTo(
                            each.loan().paidOut().plusMonths(each.plan().months()));
        });
    }

    /** Whatever the days and the method, interest is that of the balances: no period is counted twice or left out. */
    @Test
    void all_periods_are_counted_once() {
        cases(CASES)
                .filter(each -> each.counting().days() == DayCount.ACTUAL_365)
                .forEach(each -> {
                    BigDecimal expected = BigDecimal.ZERO;
                    BigDecimal balance = each.loan().amount();
                    LocalDate from = each.loan().paidOut();
                    for (Line line : each.schedule().lines()) {
                        long days = line.due().toEpochDay() - from.toEpochDay();
                        expected = expected.add(each.counting()
                                .rounding()
                                .divide(
                                        balance.multiply(each.loan().ratePercent())
                                                .multiply(BigDecimal.valueOf(days)),
                                        new BigDecimal("36500")));
                        balance = line.balance();
                        from = line.due();
                    }
                    assertThat(each.schedule().interest()).as("%s", each).isEqualByComparingTo(expected);
                });
    }

    @Test
    void an_effective_rate_lies_between_its_bounds_or_is_refused() {
        cases(CASES_OF_RATES).forEach(each -> {
            Schedule schedule = each.schedule();
            double received = each.loan().amount().doubleValue();
            EffectiveRate.of(schedule, BigDecimal.ZERO).ifPresent(rate -> {
                assertThat(EffectiveRate.worth(schedule, rate.low()))
                        .as("%s", each)
                        .isGreaterThanOrEqualTo(received);
                assertThat(EffectiveRate.worth(schedule, rate.high()))
                        .as("%s", each)
                        .isLessThanOrEqualTo(received);
                assertThat(rate.high() - rate.low()).isLessThanOrEqualTo(EffectiveRate.TOLERANCE);
            });
        });
    }
}
