package kz.yntymaq.calculator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import kz.yntymaq.calculator.LoanLimits.Today;
import kz.yntymaq.calculator.schedule.Counting;
import kz.yntymaq.calculator.schedule.EffectiveRate;
import kz.yntymaq.calculator.schedule.Loan;
import kz.yntymaq.calculator.schedule.NoPaymentException;
import kz.yntymaq.calculator.schedule.Repayment;
import kz.yntymaq.calculator.schedule.Rhythm;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes what was asked about a microcredit. */
@Component
class LoanCalculator {

    /** A pay-out farther away than this is a slip of who typed. */
    private static final int YEARS_AROUND = 10;

    private final LoanLimits limits;
    private final WorkingCalendar calendar;

    LoanCalculator(LoanLimits limits, WorkingCalendar calendar) {
        this.limits = limits;
        this.calendar = calendar;
    }

    /**
     * Answers a form whose every field is there and right by itself.
     *
     * @throws FieldViolationException where fields do not go together
     */
    LoanAnswer answer(LoanForm form, Today today) {
        Schedule schedule = schedule(form, today);
        BigDecimal costs = form.costs() == null ? BigDecimal.ZERO : form.costs();
        if (costs.compareTo(schedule.loan().amount()) >= 0) {
            throw new FieldViolationException("costs", "calculator.error.costs");
        }
        return new LoanAnswer(
                schedule,
                given(form.method()),
                LoanAnswer.percent(EffectiveRate.of(schedule, costs)),
                costs,
                limits.beyond(
                        today, given(form.amount()), given(form.months()), given(form.grace()), given(form.rate())),
                limits.onlyForSome(today, given(form.months())),
                unknownYear(schedule));
    }

    private Schedule schedule(LoanForm form, Today today) {
        int months = given(form.months());
        if (given(form.grace()) >= months) {
            throw new FieldViolationException("grace", "calculator.error.grace");
        }
        LocalDate paidOut = given(form.paidOut());
        if (paidOut.isBefore(today.day().minusYears(YEARS_AROUND))
                || paidOut.isAfter(today.day().plusYears(YEARS_AROUND))) {
            throw new FieldViolationException("paidOut", "calculator.error.paid-out");
        }
        Rhythm rhythm = given(form.rhythm());
        if (rhythm.isSeasonal() && form.season().isEmpty()) {
            throw new FieldViolationException("season", "calculator.error.season");
        }
        try {
            return Schedule.of(
                    new Loan(given(form.amount()), given(form.rate()), paidOut),
                    new Repayment(months, given(form.grace()), given(form.method()), rhythm, form.season()),
                    new Counting(given(form.days()), given(form.rounding()), calendar::sameOrNext));
        } catch (NoPaymentException none) {
            throw new FieldViolationException("season", "calculator.error.season.never");
        }
    }

    private @Nullable Integer unknownYear(Schedule schedule) {
        return schedule.lines().stream()
                .map(line -> line.due().getYear())
                .filter(year -> !calendar.knows(year))
                .findFirst()
                .orElse(null);
    }

    /** What validation has seen to be there. */
    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
