package kz.yntymaq.calculator.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.yntymaq.calculator.schedule.DueDays.Due;

/**
 * A schedule of repayment. Each payment is rounded, and the last one pays what is left, so that the principal of all
 * is the loan to the tiyn. Interest counts by the days of the contract, whatever day is paid on.
 *
 * @param lines at least one
 */
public record Schedule(Loan loan, List<Line> lines) {

    public Schedule {
        lines = List.copyOf(lines);
    }

    /**
     * Makes the schedule of a loan.
     *
     * @throws NoPaymentException when the chosen months never come between the grace and the end
     */
    public static Schedule of(Loan loan, Repayment plan, Counting counting) {
        List<Due> days = DueDays.of(loan, plan);
        BigDecimal share = counting.rounding()
                .round(plan.method() == Method.ANNUITY ? level(loan, days, counting.days()) : equalShare(loan, days));
        var lines = new ArrayList<Line>();
        BigDecimal balance = loan.amount();
        for (Due due : days) {
            BigDecimal interest = interest(loan, balance, due, counting);
            BigDecimal principal = BigDecimal.ZERO.setScale(balance.scale());
            if (due.equals(days.get(days.size() - 1))) {
                principal = balance;
            } else if (due.principal()) {
                BigDecimal wanted = plan.method() == Method.ANNUITY ? share.subtract(interest) : share;
                principal = wanted.max(principal).min(balance); // a loan of a few tiyn rounds to more than it is
            }
            balance = balance.subtract(principal);
            lines.add(new Line(
                    lines.size() + 1, due.on(), counting.payday().apply(due.on()), interest, principal, balance));
        }
        return new Schedule(loan, lines);
    }

    private static BigDecimal interest(Loan loan, BigDecimal balance, Due due, Counting counting) {
        long days = counting.days().days(due.from(), due.on(), due.months());
        return counting.days().interest(balance, loan.ratePercent(), days, counting.rounding());
    }

    /**
     * The payment that, paid on each day of principal, pays the loan back, before it is rounded. What is due on days of
     * interest alone leaves the balance as it is, so that only the periods before days of principal count.
     */
    static BigDecimal level(Loan loan, List<Due> days, DayCount count) {
        return level(
                loan.amount(),
                days.stream()
                        .filter(Due::principal)
                        .map(due -> count.factor(loan.ratePercent(), count.days(due.from(), due.on(), due.months())))
                        .toList());
    }

    /**
     * The same, of a balance and what one tenge costs in each period before a day of principal; not rounded.
     *
     * @param factors of at least one period
     */
    public static BigDecimal level(BigDecimal tenge, List<BigDecimal> factors) {
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        for (BigDecimal factor : factors) {
            discount = discount.divide(BigDecimal.ONE.add(factor), MathContext.DECIMAL128);
            worth = worth.add(discount);
        }
        return tenge.divide(worth, MathContext.DECIMAL128);
    }

    private static BigDecimal equalShare(Loan loan, List<Due> days) {
        long payments = days.stream().filter(Due::principal).count();
        return loan.amount().divide(BigDecimal.valueOf(payments), MathContext.DECIMAL128);
    }

    /** All that is paid, tenge. */
    public BigDecimal paid() {
        return sum(Line::payment);
    }

    /** What the loan costs: all interest, tenge. */
    public BigDecimal interest() {
        return sum(Line::interest);
    }

    private BigDecimal sum(Function<Line, BigDecimal> of) {
        return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The largest payment. */
    public Line largest() {
        return lines.stream()
                .reduce((one, other) -> other.payment().compareTo(one.payment()) > 0 ? other : one)
                .orElseThrow();
    }

    /** The first payment in which principal is paid. */
    public Line firstWithPrincipal() {
        return lines.stream()
                .filter(line -> line.principal().signum() > 0)
                .findFirst()
                .orElseThrow();
    }

    public Line last() {
        return lines.get(lines.size() - 1);
    }
}
