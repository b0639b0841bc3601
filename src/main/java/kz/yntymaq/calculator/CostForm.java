package kz.yntymaq.calculator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about purchases, one at a time: those that were told before are carried along.
 *
 * @param position of the edition; null while only those before are looked at
 * @param cost of one with VAT, tenge
 * @param vat of one, taken into credit, tenge; null for who pays none
 * @param share percent by a decision; null for the usual one
 * @param bought those before, as {@link Purchase#written} writes them
 */
record CostForm(
        @Label("calculator.investment.position") @Nullable String position,

        @Positive(message = "{error.positive}")
        @Max(value = 10_000, message = "{error.count}")
        @Label("calculator.investment.units")
        @Nullable
        Integer units,

        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Label("calculator.investment.cost")
        @Nullable
        BigDecimal cost,

        @PositiveOrZero(message = "{calculator.error.negative}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Label("calculator.investment.vat")
        @Nullable
        BigDecimal vat,

        @Positive(message = "{error.positive}")
        @DecimalMax(value = "100", message = "{error.count}")
        @Digits(integer = 3, fraction = 2, message = "{error.number}")
        @Label("calculator.investment.share")
        @Nullable
        BigDecimal share,

        @Label("calculator.subsidy.lines") @Nullable List<String> bought) {

    /** More than anybody buys by one application. */
    private static final int MOST = 30;

    static final CostForm BLANK = new CostForm(null, 1, null, null, null, List.of());

    /** The purchases that were told before; what is none is left out. */
    private List<Purchase> before() {
        return before(bought);
    }

    /** The same of what an address carries. */
    static List<Purchase> before(@Nullable List<String> carried) {
        return carried == null
                ? List.of()
                : carried.stream()
                        .map(Purchase::read)
                        .flatMap(Optional::stream)
                        .limit(MOST)
                        .toList();
    }

    /** All purchases. @throws FieldViolationException when the one that is told now is not told wholly */
    List<Purchase> all(Subsidy subsidy) {
        var all = new ArrayList<>(before());
        if (position == null && cost == null && !all.isEmpty()) {
            return all;
        }
        if (position == null || subsidy.edition().content().position(position).isEmpty()) {
            throw new FieldViolationException("position", "error.choice");
        }
        if (units == null) {
            throw new FieldViolationException("units", "error.required");
        }
        if (cost == null) {
            throw new FieldViolationException("cost", "error.required");
        }
        if (vat != null && vat.compareTo(cost) >= 0) {
            throw new FieldViolationException("vat", "calculator.error.vat");
        }
        all.add(new Purchase(position, units, cost, vat == null ? BigDecimal.ZERO : vat));
        return all;
    }
}
