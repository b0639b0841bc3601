package kz.yntymaq.lending.repayment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.lending.repayment.rule.Standing.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true however a microcredit is repaid, tried with thousands that a seeded generator makes. */
class StandingPropertiesTest {

    private static final int CASES = 1500;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261130, 1, 77_000_001})
    void money_is_neither_made_nor_lost(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Contract contract = contract(random);
            List<Fact> facts = facts(contract, random, Surplus.values());
            agree(facts, contract, random);
            LocalDate on = day(contract, random);
            Standing standing = Standing.of(contract, facts, on);
            String of = "seed " + seed + " case " + i;
            BigDecimal sum = contract.schedule().loan().amount();
            assertThat(sum(standing.lines().stream().map(Line::principal)))
                    .as(of)
                    .isEqualByComparingTo(sum);
            assertThat(standing.lines())
                    .as(of)
                    .allMatch(line -> line.balance().signum() >= 0
                            && line.interest().signum() >= 0
                            && line.principal().signum() >= 0
                            && line.open().signum() >= 0);
            assertThat(standing.lines().get(standing.lines().size() - 1).balance())
                    .as(of)
                    .isZero();
            assertThat(standing.returned().add(standing.outstanding())).as(of).isEqualByComparingTo(sum);
            BigDecimal came = sum(facts.stream()
                    .filter(Fact.Payment.class::isInstance)
                    .map(Fact.Payment.class::cast)
                    .filter(each -> !each.day().isAfter(on))
                    .map(Fact.Payment::tenge));
            assertThat(standing.returned().add(standing.interestPaid()).add(standing.apart()))
                    .as(of)
                    .isEqualByComparingTo(came);
            assertThat(standing.daysPastDue()).as(of).isBetween(0L, standing.worstDaysPastDue());
            assertThat(standing.outstanding().signum() == 0 || standing.closedOn() == null)
                    .as(of)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261130, 2})
    void the_order_of_recording_changes_nothing(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Contract contract = contract(random);
            List<Fact> facts = facts(contract, random, Surplus.values());
            List<Fact> mixed = new ArrayList<>(facts);
            Collections.shuffle(mixed, random);
            var renumbered = new ArrayList<Fact>();
            for (Fact fact : mixed) {
                Fact.Payment payment = (Fact.Payment) fact;
                renumbered.add(payment(renumbered.size() + 1, payment.day(), payment.tenge(), payment.surplus()));
            }
            agree(facts, contract, random);
            facts.stream().filter(Fact.Change.class::isInstance).forEach(change -> renumbered.add(0, change));
            LocalDate on = day(contract, random);
            assertThat(folded(Standing.of(contract, renumbered, on)))
                    .as("seed " + seed + " case " + i)
                    .isEqualTo(folded(Standing.of(contract, facts, on)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261130, 3})
    void what_pays_the_payoff_closes_it(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Contract contract = contract(random);
            List<Fact> facts = facts(contract, random, Surplus.values());
            LocalDate on = latest(facts).plusDays(random.nextInt(50));
            agree(facts, contract, random);
            Standing before = Standing.of(contract, facts, on);
            if (before.payoff().signum() > 0) {
                facts.add(payment(99, on, before.payoff(), Surplus.SHORTER));
                Standing closed = Standing.of(contract, facts, on.plusYears(9));
                assertThat(closed.closedOn()).as("seed " + seed + " case " + i).isEqualTo(on);
                assertThat(closed.apart()).as("seed " + seed + " case " + i).isZero();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261130, 4})
    void an_earlier_payment_never_raises_the_interest(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Contract contract = contract(random);
            Surplus chosen = random.nextBoolean() ? Surplus.SHORTER : Surplus.SMALLER;
            // Not beside money that lies apart: of two loans the one closed at once may cost less than the one
            // whose rest waits for its days although the money for it is there.
            List<Fact> facts = facts(contract, random, chosen);
            var earlier = new ArrayList<>(facts);
            int which = random.nextInt(facts.size());
            Fact.Payment moved = (Fact.Payment) facts.get(which);
            earlier.set(
                    which,
                    payment(
                            moved.number(),
                            moved.day().minusDays(1 + random.nextInt(60)),
                            moved.tenge(),
                            moved.surplus()));
            LocalDate end = contract.schedule().last().paidOn().plusYears(1);
            BigDecimal late = interest(Standing.of(contract, facts, end));
            BigDecimal early = interest(Standing.of(contract, earlier, end));
            // Each payment is rounded to the tiyn, and so is the interest of each.
            BigDecimal rounding = new BigDecimal("0.02")
                    .multiply(BigDecimal.valueOf(contract.schedule().lines().size()));
            assertThat(early).as("seed %s case %s: %s", seed, i, moved).isLessThanOrEqualTo(late.add(rounding));
        }
    }

    /** In every second case other payments are agreed once or twice. */
    private static void agree(List<Fact> facts, Contract contract, Random random) {
        for (int i = random.nextInt(4); i > 1; i--) {
            LocalDate day = day(contract, random);
            int payments = 1 + random.nextInt(24);
            facts.add(Repaid.change(
                    1000 + i,
                    day,
                    day.plusMonths(1 + random.nextInt(3)).withDayOfMonth(1 + random.nextInt(28)),
                    payments,
                    random.nextInt(payments)));
        }
    }

    /** What was repaid early on one day, in however many payments, counts as one. */
    private static List<Object> folded(Standing standing) {
        var early = new TreeMap<LocalDate, BigDecimal>();
        standing.lines().stream()
                .filter(Line::isEarly)
                .forEach(line -> early.merge(line.due(), line.payment(), BigDecimal::add));
        return List.of(
                early,
                standing.lines().stream().filter(line -> !line.isEarly()).toList(),
                standing.outstanding(),
                standing.apart(),
                standing.accrued());
    }

    private static BigDecimal interest(Standing standing) {
        return sum(standing.lines().stream().map(Line::interest));
    }

    private static BigDecimal sum(Stream<BigDecimal> of) {
        return of.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Contract contract(Random random) {
        int months = 1 + random.nextInt(36);
        return Repaid.contract(
                String.valueOf(1_000 + random.nextInt(5_000_000)),
                random.nextInt(6) == 0 ? "0" : String.valueOf(random.nextInt(400) / 10.0),
                LocalDate.of(2026, 1, 1)
                        .plusDays(random.nextInt(700))
                        .withDayOfMonth(1 + random.nextInt(28))
                        .toString(),
                months,
                random.nextInt(months),
                random.nextBoolean() ? Method.ANNUITY : Method.EQUAL_PRINCIPAL,
                random.nextBoolean() ? DayCount.THIRTY_360 : DayCount.ACTUAL_365,
                StandingPropertiesTest::notOnSundays);
    }

    private static List<Fact> facts(Contract contract, Random random, Surplus... surpluses) {
        var facts = new ArrayList<Fact>();
        int count = 1 + random.nextInt(8);
        LocalDate shared = day(contract, random);
        for (int i = 1; i <= count; i++) {
            BigDecimal tenge = contract.schedule()
                    .largest()
                    .payment()
                    .multiply(BigDecimal.valueOf(1 + random.nextInt(300)))
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.UP);
            facts.add(payment(
                    i,
                    random.nextInt(4) == 0 ? shared : day(contract, random),
                    tenge,
                    surpluses[random.nextInt(surpluses.length)]));
        }
        return facts;
    }

    private static Fact payment(int number, LocalDate day, BigDecimal tenge, Surplus surplus) {
        return new Fact.Payment(number, Instant.EPOCH.plusSeconds(number), day, tenge, surplus);
    }

    private static LocalDate day(Contract contract, Random random) {
        return contract.schedule()
                .loan()
                .paidOut()
                .plusDays(random.nextInt(contract.schedule().lines().size() * 31 + 60));
    }

    private static LocalDate latest(List<Fact> facts) {
        return facts.stream()
                .map(each -> ((Fact.Payment) each).day())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate notOnSundays(LocalDate day) {
        return day.getDayOfWeek().getValue() == 7 ? day.plusDays(1) : day;
    }
}
