package kz.yntymaq.programme.fund;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

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
        @Digits(integer = 12, fraction = 0, message = "{programme.limit.whole}")
        @Nullable
        @Label("programme.limits.new")
        BigDecimal allotted,

        @PositiveOrZero(message = "{programme.limit.negative}")
        @Digits(integer = 12, fraction = 0, message = "{programme.limit.whole}")
        @Nullable
        @Label("programme.limits.returned")
        BigDecimal returned,

        @Nullable Integer version) {

    static LimitForm of(@Nullable LimitState stored) {
        return stored == null
                ? new LimitForm(null, null, null)
                : new LimitForm(stored.budget().fresh(), stored.budget().returned(), stored.version());
    }

    Budget budget() {
        return new Budget(requireNonNull(allotted), requireNonNullElse(returned, BigDecimal.ZERO));
    }
}
