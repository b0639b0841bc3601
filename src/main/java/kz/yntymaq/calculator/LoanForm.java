package kz.yntymaq.calculator;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.calculator.schedule.Rhythm;
import kz.yntymaq.calculator.schedule.Rounding;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a microcredit.
 *
 * @param amount tenge
 * @param months of the term; more than the Rules allow is computed and warned of
 * @param grace months in which only interest is paid
 * @param rate percent a year
 * @param costs what the borrower pays to others at the pay-out, tenge; null for nothing
 */
record LoanForm(
        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Label("calculator.loan.amount")
        @Nullable
        BigDecimal amount,

        @NotNull(message = "{error.required}")
        @Min(value = 1, message = "{error.positive}")
        @Max(value = MOST_MONTHS, message = "{error.count}")
        @Label("calculator.loan.months")
        @Nullable
        Integer months,

        @NotNull(message = "{error.required}")
        @PositiveOrZero(message = "{calculator.error.negative}")
        @Max(value = MOST_MONTHS, message = "{error.count}")
        @Label("calculator.loan.grace")
        @Nullable
        Integer grace,

        @NotNull(message = "{error.choice}") @Label("calculator.loan.method") @Nullable
        Method method,

        @NotNull(message = "{error.choice}") @Label("calculator.loan.rhythm") @Nullable
        Rhythm rhythm,

        @Label("calculator.loan.season") Set<Month> season,

        @NotNull(message = "{error.required}")
        @PositiveOrZero(message = "{calculator.error.negative}")
        @Digits(integer = 3, fraction = 2, message = "{calculator.error.rate}")
        @Label("calculator.loan.rate")
        @Nullable
        BigDecimal rate,

        @NotNull(message = "{error.required}") @Label("calculator.loan.paid-out") @Nullable
        LocalDate paidOut,

        @PositiveOrZero(message = "{calculator.error.negative}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Label("calculator.loan.costs")
        @Nullable
        BigDecimal costs,

        @NotNull(message = "{error.choice}") @Label("calculator.loan.days") @Nullable
        DayCount days,

        @NotNull(message = "{error.choice}") @Label("calculator.loan.rounding") @Nullable
        Rounding rounding) {

    /** Thirty years, more than any programme lends for. */
    static final int MOST_MONTHS = 360;

    /** What is sent as a month and is blank is none. */
    LoanForm {
        season = season == null
                ? Set.of()
                : season.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The questions before anybody answered. @param rate percent, as the Rules have it */
    static LoanForm blank(BigDecimal rate, LocalDate today) {
        return new LoanForm(
                null,
                null,
                0,
                Method.ANNUITY,
                Rhythm.EVERY_MONTH,
                Set.of(),
                rate,
                today,
                null,
                DayCount.THIRTY_360,
                Rounding.TIYN);
    }
}
