package kz.yntymaq.lending.repayment.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a microcredit stands on a day. It is never kept: it follows from the contract and from the payments, each counted by the
 * day on which it came and not by that on which it was recorded. All sums in tenge.
 *
 * @param on end of this day
 * @param lines payments of the schedule, and what was repaid early between them, in the order of their days
 * @param balance principal that has not fallen due
 * @param accrued interest of the running period until the day
 * @param apart what was paid and waits for the next payment to fall due; after the last one, what was paid too much
 */
public record Standing(LocalDate on, List<Line> lines, BigDecimal balance, BigDecimal accrued, BigDecimal apart) {

    public Standing {
        lines = List.copyOf(lines);
    }

    /**
     * A payment of the schedule, or what was repaid early.
     *
     * @param number of the payment; null for what was repaid early
     * @param due by the contract
     * @param payBy the same, or the next working day; later it is overdue
     * @param balance what is owed of the principal after it
     * @param carriedOver what of it is paid with other payments, as both sides agreed on its last day; it counts there
     * @param settledOn day on which the last of it was paid, or went over to other payments; null while something of it is open
     */
    public record Line(
            @Nullable Integer number,
            LocalDate due,
            LocalDate payBy,
            BigDecimal interest,
            BigDecimal principal,
            BigDecimal balance,
            BigDecimal interestPaid,
            BigDecimal principalPaid,
            BigDecimal carriedOver,
            @Nullable LocalDate settledOn) {

        /** What is to be paid. */
        public BigDecimal payment() {
            return interest.add(principal);
        }

        /** What of it is not paid yet. */
        public BigDecimal open() {
            return openInterest().add(openPrincipal());
        }

        BigDecimal openInterest() {
            return interest.subtract(interestPaid);
        }

        BigDecimal openPrincipal() {
            return principal.subtract(principalPaid);
        }

        /** Whether it was repaid early. */
        public boolean isEarly() {
            return number == null;
        }

        /** Whether what was open of it went over to other payments. */
        public boolean isCarriedOver() {
            return carriedOver.signum() > 0;
        }

        public boolean isSettled() {
            return settledOn != null;
        }

        /** Whether the day moved, because it was no working day. */
        public boolean isMoved() {
            return !due.equals(payBy);
        }

        /** Whether it is overdue on a day. */
        public boolean isOverdue(LocalDate day) {
            return !isSettled() && payBy.isBefore(day);
        }

        /** Days for which it was overdue until a day. */
        public long daysLate(LocalDate day) {
            return Math.max(0, ChronoUnit.DAYS.between(payBy, settledOn == null ? day : settledOn));
        }
    }

    /**
     * How it stands on a day by what was paid until then. Later payments do not count, whenever they were recorded.
     *
     * @param facts in any order
     */
    public static Standing of(Contract contract, List<Fact> facts, LocalDate on) {
        var replay = new Replay(contract);
        List<Fact.Change> changes = changes(facts, on);
        int agreed = 0;
        for (Fact.Payment payment :
                payments(facts).filter(each -> !each.day().isAfter(on)).toList()) {
            for (; agreed < changes.size() && changes.get(agreed).day().isBefore(payment.day()); agreed++) {
                replay.change(changes.get(agreed));
            }
            replay.pay(payment);
        }
        changes.subList(agreed, changes.size()).forEach(replay::change);
        return replay.standing(on);
    }

    /**
     * Last day on which the oldest payment that is open, or will be if nothing more is paid, is paid in time.
     *
     * @return empty where all is paid, or will be by what lies apart
     */
    public static Optional<LocalDate> payBy(Contract contract, List<Fact> facts) {
        LocalDate last = Stream.of(
                        Stream.of(contract.schedule().last().paidOn()),
                        payments(facts).map(Fact.Payment::day),
                        changes(facts, LocalDate.MAX).stream()
                                .map(change -> change.ahead()
                                        .get(change.ahead().size() - 1)
                                        .payBy()))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return of(contract, facts, last).lines().stream()
                .filter(line -> !line.isSettled())
                .map(Line::payBy)
                .findFirst();
    }

    /** What was agreed until a day, in the order of the days. */
    private static List<Fact.Change> changes(List<Fact> facts, LocalDate on) {
        return facts.stream()
                .filter(Fact.Change.class::isInstance)
                .map(Fact.Change.class::cast)
                .filter(change -> !change.day().isAfter(on))
                .sorted(Comparator.comparing(Fact.Change::day).thenComparing(Fact.Change::number))
                .toList();
    }

    /** Those that stand, by their days. Of one day those of which more is chosen come last, so that the order of recording changes nothing. */
    private static Stream<Fact.Payment> payments(List<Fact> facts) {
        Set<Integer> back = new HashSet<>();
        facts.forEach(fact -> {
            if (fact instanceof Fact.Reversal reversal) {
                back.add(reversal.of());
            }
        });
        return facts.stream()
                .filter(Fact.Payment.class::isInstance)
                .map(Fact.Payment.class::cast)
                .filter(payment -> !back.contains(payment.number()))
                .sorted(Comparator.comparing(Fact.Payment::day)
                        .thenComparing(Fact.Payment::surplus)
                        .thenComparing(Fact.Payment::number));
    }

    /** What was overdue of what went over to other payments on a day: such an agreement is a restructuring. */
    public List<Line> restructured(LocalDate day) {
        return lines.stream()
                .filter(line -> line.isCarriedOver()
                        && day.equals(line.settledOn())
                        && line.payBy().isBefore(day))
                .toList();
    }

    /** Those that are overdue. */
    public List<Line> overdue() {
        return lines.stream().filter(line -> line.isOverdue(on)).toList();
    }

    public BigDecimal overdueInterest() {
        return sum(overdue(), Line::openInterest);
    }

    public BigDecimal overduePrincipal() {
        return sum(overdue(), Line::openPrincipal);
    }

    /** All that is overdue. */
    public BigDecimal arrears() {
        return sum(overdue(), Line::open);
    }

    /** All that may be asked for: what is overdue, and what fell due and may still be paid in time. */
    public BigDecimal owed() {
        return sum(fallen(), Line::open);
    }

    private List<Line> fallen() {
        return lines.stream().filter(line -> !line.due().isAfter(on)).toList();
    }

    /** Days since the oldest payment that is overdue was to be paid; 0 when nothing is overdue. */
    public long daysPastDue() {
        return overdue().stream().mapToLong(line -> line.daysLate(on)).max().orElse(0);
    }

    /** Most days for which a payment has ever been overdue. */
    public long worstDaysPastDue() {
        return fallen().stream().mapToLong(line -> line.daysLate(on)).max().orElse(0);
    }

    /** The next payment that is open and not overdue; null where none is left. */
    public @Nullable Line next() {
        return lines.stream()
                .filter(line -> !line.isSettled() && !line.payBy().isBefore(on))
                .findFirst()
                .orElse(null);
    }

    /** What is still to be paid of the next payment, after what lies apart. */
    public BigDecimal nextOpen() {
        Line next = next();
        return next == null
                ? BigDecimal.ZERO.setScale(2)
                : next.open().subtract(apart).max(BigDecimal.ZERO.setScale(2));
    }

    /** Principal that is not paid back. */
    public BigDecimal outstanding() {
        return balance.add(sum(fallen(), Line::openPrincipal));
    }

    /** Principal that was paid back. */
    public BigDecimal returned() {
        return sum(lines, Line::principalPaid);
    }

    /** Whether the day of a payment moved, because it was no working day. */
    public boolean hasMoved() {
        return lines.stream().anyMatch(Line::isMoved);
    }

    /** Interest that was paid. */
    public BigDecimal interestPaid() {
        return sum(lines, Line::interestPaid);
    }

    /** A payment of this on the day closes the microcredit with what lies apart, where the borrower chose to lower the principal. */
    public BigDecimal payoff() {
        return owed().add(balance).add(accrued).subtract(apart).max(BigDecimal.ZERO.setScale(2));
    }

    /** All that is still to be paid by the schedule as it is, interest of days to come included, after what lies apart. */
    public BigDecimal left() {
        return sum(lines, Line::open).subtract(apart).max(BigDecimal.ZERO.setScale(2));
    }

    /** Day on which the last of it was paid; null while something is left. */
    public @Nullable LocalDate closedOn() {
        return lines.stream().allMatch(Line::isSettled)
                ? lines.stream()
                        .map(Standing::settled)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private static LocalDate settled(Line line) {
        return line.settledOn() == null ? line.due() : line.settledOn();
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> of) {
        return lines.stream().map(of).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
