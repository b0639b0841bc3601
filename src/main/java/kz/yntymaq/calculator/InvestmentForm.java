package kz.yntymaq.calculator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a purchase.
 *
 * @param position as {@code 8-2.1.1}
 * @param cost of one with VAT, tenge
 * @param vat of one, taken into credit, tenge; null for who pays none
 * @param share percent by a decision of the administrator of the budget programme; null for the usual one
 */
record InvestmentForm(
        @NotBlank(message = "{error.choice}") @Label("calculator.investment.position") @Nullable
        String position,

        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Max(value = 10_000, message = "{error.count}")
        @Label("calculator.investment.units")
        @Nullable
        Integer units,

        @NotNull(message = "{error.required}")
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
        BigDecimal share) {

    static final InvestmentForm BLANK = new InvestmentForm(null, 1, null, null, null);
}
