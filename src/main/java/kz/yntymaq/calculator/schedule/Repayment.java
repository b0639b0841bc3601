package kz.yntymaq.calculator.schedule;

import java.time.Month;
import java.util.Set;

/**
 * How a loan is paid back.
 *
 * @param months of the whole term
 * @param graceMonths in which no principal is paid, fewer than the term's
 * @param season the chosen months; looked at where the rhythm is seasonal
 */
public record Repayment(int months, int graceMonths, Method method, Rhythm rhythm, Set<Month> season) {

    public Repayment {
        if (months < 1 || graceMonths < 0 || graceMonths >= months) {
            throw new IllegalArgumentException(graceMonths + " months of grace in a term of " + months);
        }
        season = Set.copyOf(season);
    }

    /** Whether principal is paid so many months after the pay-out. */
    boolean isPrincipalPaid(int month, Month of) {
        return month > graceMonths && (!rhythm.isSeasonal() || season.contains(of));
    }

    /** Whether anything is paid then. */
    boolean isPaid(Month of) {
        return rhythm != Rhythm.SEASON || season.contains(of);
    }
}
