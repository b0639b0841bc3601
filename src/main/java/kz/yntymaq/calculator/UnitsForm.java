package kz.yntymaq.calculator;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** What is asked where so many tenge are given for each unit. @param quantity units, with at most two decimals */
record UnitsForm(
        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 10, fraction = 2, message = "{error.number}")
        @Label("calculator.subsidy.units")
        @Nullable
        BigDecimal quantity) {

    static final UnitsForm BLANK = new UnitsForm(null);
}
