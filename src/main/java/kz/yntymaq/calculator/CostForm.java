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
import java.util.stream.Stream;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.programme.content.Content;
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
        @Max(value = MOST_UNITS, message = "{error.count}")
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

    /** Of one thing. */
    private static final int MOST_UNITS = 10_000;

    /** More than anybody buys by one application. */
    private static final int MOST = 30;

    static final CostForm BLANK = new CostForm(null, 1, null, null, null, List.of());

    /** The purchases that an address carries and the edition knows; what is none is left out. */
    static List<Purchase> before(@Nullable List<String> carried, Content edition) {
        return read(carried).filter(each -> isKnown(each, edition)).toList();
    }

    private static Stream<Purchase> read(@Nullable List<String> carried) {
        return carried == null
                ? Stream.of()
                : carried.stream().map(Purchase::read).flatMap(Optional::stream).limit(MOST);
    }

    private static boolean isKnown(Purchase purchase, Content edition) {
        return purchase.units() <= MOST_UNITS
                && edition.position(purchase.position()).isPresent();
    }

    /**
     * All purchases.
     *
     * @throws FieldViolationException when the one that is told now is not told wholly, one before is of no position of the
     *     edition, or the share is above what the act allows
     */
    List<Purchase> all(Subsidy subsidy) {
        Content edition = subsidy.edition().content();
        if (read(bought).anyMatch(each -> !isKnown(each, edition))) {
            throw new FieldViolationException("position", "calculator.error.bought");
        }
        if (share != null && subsidy.raised() != null && share.compareTo(subsidy.raised()) > 0) {
            throw new FieldViolationException("share", "calculator.error.share", subsidy.raised());
        }
        var all = new ArrayList<>(before(bought, edition));
        if (position == null && cost == null && !all.isEmpty()) {
            return all;
        }
        if (position == null || edition.position(position).isEmpty()) {
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
