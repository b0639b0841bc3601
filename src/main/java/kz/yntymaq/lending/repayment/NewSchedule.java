package kz.yntymaq.lending.repayment;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.lending.TermBounds;
import kz.yntymaq.lending.repayment.rule.Fact;

/**
 * Other payments for what is not paid back yet: one a month, interest with each of them. Rate, method and how days count stay as
 * the contract says.
 *
 * @param firstOn day of the first one; each later one is on the same day of its month
 * @param payments how many there are
 * @param interestOnly of the first ones in which no principal is paid
 * @param season months in which principal is paid, the last payment in one of them; none for all
 */
public record NewSchedule(LocalDate firstOn, int payments, int interestOnly, Set<Month> season) {

    /** A first payment later than so many months ahead is a slip of who typed. */
    public static final int MONTHS_AHEAD = 12;

    /** More payments than that are a slip too, whatever an edition allows. */
    public static final int MOST_PAYMENTS = 360;

    public NewSchedule {
        season = season.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(season));
    }

    /**
     * Looks whether it may be offered. That the whole term is no longer than the edition's is of the act; the rest is the portal's
     * own order.
     *
     * @param since first day of the contract's term
     * @throws FieldViolationException by the field that is wrong
     */
    void require(TermBounds bounds, LocalDate since, LocalDate today) {
        if (firstOn.getDayOfMonth() > TermBounds.LAST_DAY) {
            throw new FieldViolationException("first", "lending.error.first-day", TermBounds.LAST_DAY);
        }
        if (!firstOn.isAfter(today) || firstOn.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            throw new FieldViolationException("first", "lending.error.change-first", MONTHS_AHEAD);
        }
        if (payments < 1 || payments > MOST_PAYMENTS) {
            throw new FieldViolationException("payments", "lending.error.change-payments", MOST_PAYMENTS);
        }
        if (interestOnly < 0 || interestOnly >= payments) {
            throw new FieldViolationException("interestOnly", "lending.error.change-interest-only");
        }
        if (!season.isEmpty() && !season.contains(last().getMonth())) {
            throw new FieldViolationException("season", "lending.error.change-season");
        }
        bounds.requireTerm("payments", months(since, last()));
    }

    /** Whole and begun months of the contract's term. */
    private static int months(LocalDate since, LocalDate last) {
        int whole = Math.toIntExact(ChronoUnit.MONTHS.between(since, last));
        return since.plusMonths(whole).equals(last) ? whole : whole + 1;
    }

    /** Months from a day until the last payment, begun ones included. */
    int monthsFrom(LocalDate day) {
        return months(day, last());
    }

    /** Day of the last payment. */
    public LocalDate last() {
        return firstOn.plusMonths(payments - 1L);
    }

    /** @param payday the day on which is paid what is due on a day */
    List<Fact.Due> ahead(UnaryOperator<LocalDate> payday) {
        return IntStream.range(0, payments)
                .mapToObj(i -> {
                    LocalDate on = firstOn.plusMonths(i);
                    boolean chosen = season.isEmpty() || season.contains(on.getMonth());
                    return new Fact.Due(on, payday.apply(on), i >= interestOnly && chosen);
                })
                .toList();
    }
}
