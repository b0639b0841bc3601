package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.finding.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator read of a co-operative, before it is compared.
 *
 * @param value null when there is not enough data
 * @param most the worst that may be said of it, whatever the value
 * @param need what is missing, {@code integrity.need.<…>}; null with a value
 * @param figures how it was reached
 * @param traces the rows behind it, made only when somebody will see them
 */
public record Reading(
        @Nullable BigDecimal value,
        Outcome most,
        @Nullable String need,
        List<Figure> figures,
        Supplier<List<Trace>> traces) {

    /** Digits after the comma of what is compared: shares of a thousandth of a per cent are one. */
    private static final int DIGITS = 5;

    public Reading {
        figures = List.copyOf(figures);
    }

    /** There is not enough data; the figures say how much there is and how much it takes. */
    public static Reading missing(String need, Figure... figures) {
        return new Reading(null, Outcome.UNKNOWN, need, List.of(figures), List::of);
    }

    /** A value. */
    public static Reading of(double value) {
        if (!Double.isFinite(value)) { // a part of nothing
            return missing("members");
        }
        return new Reading(rounded(value), Outcome.BREACH, null, List.of(), List::of);
    }

    /** A whole number of months or days as the value. */
    public static Reading whole(long value) {
        return of((double) value);
    }

    /** With a part of one as a figure. */
    public Reading part(String key, double value) {
        return with(new Figure(key, Figure.Unit.PART, rounded(value)));
    }

    /** With a count as a figure. */
    public Reading count(String key, long value) {
        return with(new Figure(key, Figure.Unit.COUNT, BigDecimal.valueOf(value)));
    }

    /** With an index as a figure. */
    public Reading index(String key, double value) {
        return with(new Figure(key, Figure.Unit.INDEX, rounded(value)));
    }

    /** With whole months as a figure. */
    public Reading months(String key, long value) {
        return with(new Figure(key, Figure.Unit.MONTHS, BigDecimal.valueOf(value)));
    }

    /** With tenge as a figure. */
    public Reading tenge(String key, BigDecimal value) {
        return with(new Figure(key, Figure.Unit.TENGE, value.setScale(2, RoundingMode.HALF_UP)));
    }

    /** With a figure. */
    public Reading with(Figure figure) {
        var more = new ArrayList<>(figures);
        more.add(figure);
        return new Reading(value, most, need, more, traces);
    }

    /** With the rows behind it. */
    public Reading traced(Supplier<List<Trace>> rows) {
        return new Reading(value, most, need, figures, rows);
    }

    /** Never worse than said. */
    public Reading atMost(Outcome outcome) {
        return new Reading(value, outcome.compareTo(most) < 0 ? outcome : most, need, figures, traces);
    }

    /** A note only, when the condition does not hold. */
    public Reading onlyNoteUnless(boolean corroborated) {
        return corroborated ? this : atMost(Outcome.NOTE);
    }

    /** A figure of persons, meetings or co-operatives. */
    public static Figure count(String key, BigDecimal value) {
        return new Figure(key, Figure.Unit.COUNT, value);
    }

    /** A figure of whole months. */
    public static Figure inMonths(String key, long value) {
        return new Figure(key, Figure.Unit.MONTHS, BigDecimal.valueOf(value));
    }

    private static BigDecimal rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }
}
