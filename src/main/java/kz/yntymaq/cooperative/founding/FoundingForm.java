package kz.yntymaq.cooperative.founding;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** The page that begins a founding, as typed. */
record FoundingForm(
        @NotBlank(message = "{error.required}")
        @CooperativeName
        @Size(max = 120, message = "{error.long}")
        @Legible
        @Label("cooperative.name-kk")
        String nameKk,

        @NotBlank(message = "{error.required}")
        @CooperativeName
        @Size(max = 120, message = "{error.long}")
        @Legible
        @Label("cooperative.name-ru")
        String nameRu,

        @NotEmpty(message = "{cooperative.error.kinds}") @Nullable @Label("cooperative.kinds")
        Set<ActivityKind> kinds,

        @NotBlank(message = "{error.village}") @Nullable @Legible @Label("cooperative.seat")
        String seat,

        @Nullable String seatName,

        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("cooperative.own-share")
        BigDecimal share,

        @NotNull @Nullable UUID once) {

    static FoundingForm empty(String village) {
        return new FoundingForm("", "", Set.of(), village, null, null, UUID.randomUUID());
    }

    @SuppressWarnings("NullAway") // validated before
    Founding toFounding() {
        return new Founding(Names.ofCooperative(nameKk), Names.ofCooperative(nameRu), kinds, seat, share);
    }
}
