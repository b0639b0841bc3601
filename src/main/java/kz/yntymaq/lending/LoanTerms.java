package kz.yntymaq.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.yntymaq.calculator.schedule.Counting;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Loan;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.calculator.schedule.Repayment;
import kz.yntymaq.calculator.schedule.Rhythm;
import kz.yntymaq.calculator.schedule.Rounding;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/**
 * Terms of the contract on a microcredit. Its sum is the approved one and stands in no term.
 *
 * @param number of the contract
 * @param signedOn its day
 * @param ratePercent nominal, a year
 * @param months of the whole term
 * @param graceMonths in which only interest is paid
 * @param days how interest counts them: no act says, the contract chooses
 * @param firstOn day of the first payment; each later one is on the same day of its month
 */
@Embeddable
public record LoanTerms(
        @Column(name = "contract_number") String number,
        @Column(name = "contract_on") LocalDate signedOn,
        BigDecimal ratePercent,
        @Column(name = "term_months") Integer months,
        Integer graceMonths,
        @Enumerated(EnumType.STRING) Method method,

        @Column(name = "day_count") @Enumerated(EnumType.STRING)
        DayCount days,

        LocalDate firstOn) {

    /** What is signed by ЭЦҚ is called so, see {@code signature.SignableDocuments}. */
    public static final String KIND = "loan-contract";

    /** The day from which the schedule counts interest: a month before the first payment. */
    public LocalDate countsFrom() {
        return firstOn.minusMonths(1);
    }

    /** Whether others say the same, whatever the decimals of the rate are written like. */
    boolean isSameAs(@Nullable LoanTerms other) {
        return other != null
                && new LoanTerms(number, signedOn, other.ratePercent, months, graceMonths, method, days, firstOn)
                        .equals(other)
                && ratePercent.compareTo(other.ratePercent) == 0;
    }

    /** All of them as the history tells them. */
    RecordedValue told() {
        return new RecordedValue.Sentence(
                "lending.event.terms",
                List.of(
                        RecordedValue.words(number),
                        new RecordedValue.Day(signedOn),
                        new RecordedValue.Decimal(ratePercent),
                        new RecordedValue.Count(months),
                        new RecordedValue.Count(graceMonths),
                        RecordedValue.key(method.key()),
                        RecordedValue.key(days.key()),
                        new RecordedValue.Day(firstOn)));
    }

    /**
     * The schedule, exact to the tiyn.
     *
     * @param tenge that were approved
     * @param payday the day on which is paid what is due on a day
     */
    public Schedule schedule(BigDecimal tenge, UnaryOperator<LocalDate> payday) {
        return Schedule.of(
                new Loan(tenge, ratePercent, countsFrom()),
                new Repayment(months, graceMonths, method, Rhythm.EVERY_MONTH, Set.of()),
                new Counting(days, Rounding.TIYN, payday));
    }
}
