package kz.yntymaq.programme.fund;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** An oblast's limit as typed, in tenge. */
record LimitForm(
        @NotNull(message = "{error.required}")
        @PositiveOrZero(message = "{programme.limit.negative}")
        @Digits(integer = 13, fraction = 0, message = "{programme.limit.whole}")
        @Nullable
        @Label("programme.limits.allotted")
        BigDecimal allotted,

        @Nullable Integer version) {

    static LimitForm of(@Nullable LimitState stored) {
        return stored == null ? new LimitForm(null, null) : new LimitForm(stored.allotted(), stored.version());
    }
}
