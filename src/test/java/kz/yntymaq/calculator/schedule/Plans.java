package kz.yntymaq.calculator.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Loans in few words: {@code loan("10812500", "2.5").over(84).grace(12).schedule()}. */
final class Plans {

    private final Loan loan;
    private int months = 1;
    private int grace = 0;
    private Method method = Method.ANNUITY;
    private Rhythm rhythm = Rhythm.EVERY_MONTH;
    private Set<Month> season = Set.of();
    private DayCount days = DayCount.THIRTY_360;
    private Rounding rounding = Rounding.TIYN;
    private UnaryOperator<LocalDate> payday = day -> day;

    private Plans(Loan loan) {
        this.loan = loan;
    }

    static Plans loan(String amount, String rate) {
        return loan(amount, rate, "2026-05-15");
    }

    static Plans loan(String amount, String rate, String paidOut) {
        return new Plans(new Loan(new BigDecimal(amount), new BigDecimal(rate), LocalDate.parse(paidOut)));
    }

    Plans over(int term) {
        this.months = term;
        return this;
    }

    Plans grace(int of) {
        this.grace = of;
        return this;
    }

    Plans by(Method wanted) {
        this.method = wanted;
        return this;
    }

    Plans in(Rhythm wanted, Month... chosen) {
        this.rhythm = wanted;
        this.season = Arrays.stream(chosen).collect(Collectors.toSet());
        return this;
    }

    Plans counting(DayCount wanted) {
        this.days = wanted;
        return this;
    }

    Plans to(Rounding wanted) {
        this.rounding = wanted;
        return this;
    }

    Plans paidOn(UnaryOperator<LocalDate> day) {
        this.payday = day;
        return this;
    }

    Schedule schedule() {
        return Schedule.of(loan, repayment(), new Counting(days, rounding, payday));
    }

    /** The level payment before it is rounded. */
    BigDecimal level() {
        return Schedule.level(loan, DueDays.of(loan, repayment()), days);
    }

    private Repayment repayment() {
        return new Repayment(months, grace, method, rhythm, season);
    }
}
