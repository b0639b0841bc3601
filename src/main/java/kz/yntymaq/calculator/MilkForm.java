package kz.yntymaq.calculator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** What is asked about milk. @param kilograms whole, as e-invoices say */
record MilkForm(
        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Max(value = 9_999_999_999L, message = "{error.count}")
        @Label("calculator.milk.kilograms")
        @Nullable
        Long kilograms) {

    static final MilkForm BLANK = new MilkForm(null);
}
