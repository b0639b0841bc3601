package kz.yntymaq.lending.repayment.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.yntymaq.calculator.schedule.Line;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.calculator.schedule.Rounding;
import kz.yntymaq.calculator.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What of a schedule has not fallen due, and how it is made anew when principal is repaid early or other payments are agreed. Interest of the running period
 * counts on what was owed before until that day and on what is owed after from it, rounded once.
 */
final class Tail {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final Contract contract;
    private List<Slot> ahead;
    private BigDecimal balance;

    /** Payment of an annuity, or share of the principal. */
    private BigDecimal share;

    /** First day of the running period. */
    private LocalDate from;

    /** Days of the running period that were counted already, and what was owed on each of them, added up. */
    private long counted;

    private BigDecimal owedDays = BigDecimal.ZERO;

    /** Interest of payments that fell due, which an agreement put off to the next one. */
    private BigDecimal carried = NOTHING;

    /** Number of the next payment. */
    private int next = 1;

    Tail(Contract contract) {
        this.contract = contract;
        Schedule schedule = contract.schedule();
        this.ahead = schedule.lines().stream()
                .map(line -> new Slot(
                        line.number(),
                        line.due(),
                        line.paidOn(),
                        line.interest(),
                        line.principal(),
                        line.balance(),
                        line.number() <= contract.graceLines()))
                .toList();
        this.balance = schedule.loan().amount();
        this.from = schedule.loan().paidOut();
        Line first = schedule.lines().get(contract.graceLines());
        this.share = contract.method() == Method.ANNUITY ? first.payment() : first.principal();
    }

    /** The next payment that falls due until a day; null for none. */
    @Nullable
    Slot fall(LocalDate day) {
        if (ahead.isEmpty() || ahead.get(0).due.isAfter(day)) {
            return null;
        }
        Slot fallen = ahead.get(0);
        ahead = ahead.subList(1, ahead.size());
        balance = balance.subtract(fallen.principal);
        begin(fallen.due);
        carried = NOTHING;
        next++;
        return fallen;
    }

    private void begin(LocalDate day) {
        from = day;
        counted = 0;
        owedDays = BigDecimal.ZERO;
    }

    /**
     * Makes all that is ahead anew, as an agreement says.
     *
     * @param principal of payments that fell due, which is owed again with the rest
     * @param interest of theirs, which is paid with the next payment
     */
    void replan(Fact.Change change, BigDecimal principal, BigDecimal interest) {
        if (ahead.isEmpty()) {
            begin(change.day());
        } else {
            count(change.day());
        }
        balance = balance.add(principal);
        carried = carried.add(interest);
        var made = new ArrayList<Slot>();
        for (Fact.Due due : change.ahead()) {
            made.add(new Slot(next + made.size(), due.on(), due.payBy(), NOTHING, NOTHING, NOTHING, !due.principal()));
        }
        ahead = made;
        remake(Surplus.SMALLER);
    }

    /**
     * Lowers the principal, or closes all where the money is enough.
     *
     * @param done takes what was repaid
     * @return what is left of the money
     */
    BigDecimal repayEarly(BigDecimal money, LocalDate day, Surplus surplus, Consumer<Slot> done) {
        if (ahead.isEmpty()) {
            return money;
        }
        count(day);
        BigDecimal accrued = interest(owedDays).add(carried);
        BigDecimal all = balance.add(accrued);
        if (money.compareTo(all) >= 0) {
            done.accept(Slot.early(day, accrued, balance, NOTHING));
            balance = NOTHING;
            ahead = List.of();
            owedDays = BigDecimal.ZERO;
            carried = NOTHING;
            return money.subtract(all);
        }
        BigDecimal principal = money.min(balance);
        if (principal.signum() > 0) {
            balance = balance.subtract(principal);
            done.accept(Slot.early(day, NOTHING, principal, balance));
            remake(surplus);
        }
        return money.subtract(principal);
    }

    /** Interest of the running period until a day, with what an agreement put off. */
    BigDecimal accrued(LocalDate day) {
        return ahead.isEmpty()
                ? NOTHING
                : interest(owedDays.add(balance.multiply(BigDecimal.valueOf(until(day) - counted))))
                        .add(carried);
    }

    private void count(LocalDate day) {
        long until = until(day);
        owedDays = owedDays.add(balance.multiply(BigDecimal.valueOf(until - counted)));
        counted = until;
    }

    /** Days of the running period until a day, no fewer than are counted already and no more than it has. */
    private long until(LocalDate day) {
        return Math.min(Math.max(contract.days().part(from, day), counted), days(from, ahead.get(0).due));
    }

    private void remake(Surplus surplus) {
        if (surplus == Surplus.SMALLER) {
            share = Rounding.TIYN.round(contract.method() == Method.ANNUITY ? level() : equal());
        }
        var made = new ArrayList<Slot>();
        BigDecimal left = balance;
        LocalDate since = from;
        for (Slot slot : ahead) {
            BigDecimal interest = interest(owedDays(slot, left, since));
            BigDecimal principal = slot == ahead.get(ahead.size() - 1) ? left : principal(slot, interest, left);
            left = left.subtract(principal);
            interest = slot == ahead.get(0) ? interest.add(carried) : interest;
            if (interest.add(principal).signum() > 0 || left.signum() > 0) {
                made.add(slot.with(interest, principal, left));
            }
            if (left.signum() == 0) {
                break;
            }
            since = slot.due;
        }
        ahead = List.copyOf(made);
    }

    private BigDecimal principal(Slot slot, BigDecimal interest, BigDecimal left) {
        if (slot.interestOnly) {
            return NOTHING;
        }
        BigDecimal wanted = contract.method() == Method.ANNUITY ? share.subtract(interest) : share;
        return wanted.max(NOTHING).min(left);
    }

    /** What is owed on each day of a period, added up; of the running one with what was counted already. */
    private BigDecimal owedDays(Slot slot, BigDecimal left, LocalDate since) {
        long days = days(since, slot.due);
        return slot == ahead.get(0)
                ? owedDays.add(left.multiply(BigDecimal.valueOf(days - counted)))
                : left.multiply(BigDecimal.valueOf(days));
    }

    /** The equal payment that pays the balance back on the days of principal. What the running period costs already counts to its payment. */
    private BigDecimal level() {
        if (balance.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var factors = new ArrayList<BigDecimal>();
        LocalDate since = from;
        for (Slot slot : ahead) {
            if (!slot.interestOnly) {
                factors.add(contract.days()
                        .factor(rate(), 1)
                        .multiply(owedDays(slot, balance, since))
                        .divide(balance, MathContext.DECIMAL128));
            }
            since = slot.due;
        }
        return Schedule.level(balance, factors);
    }

    private BigDecimal equal() {
        long payments = ahead.stream().filter(slot -> !slot.interestOnly).count();
        return balance.divide(BigDecimal.valueOf(payments), MathContext.DECIMAL128);
    }

    private long days(LocalDate since, LocalDate due) {
        if (since.getDayOfMonth() != due.getDayOfMonth()) { // the first period of an agreement is no whole month
            return contract.days().part(since, due);
        }
        long months = ChronoUnit.MONTHS.between(since.withDayOfMonth(1), due.withDayOfMonth(1));
        return contract.days().days(since, due, Math.toIntExact(months));
    }

    private BigDecimal interest(BigDecimal tengeDays) {
        return contract.days().interest(tengeDays, rate(), 1, Rounding.TIYN);
    }

    private BigDecimal rate() {
        return contract.schedule().loan().ratePercent();
    }

    BigDecimal balance() {
        return balance;
    }

    List<Slot> ahead() {
        return ahead;
    }
}
