package kz.yntymaq.cooperative.founding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** Name, kinds of activity and seat of a founding, as typed when they are changed. */
record DescriptionForm(
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
        int version) {

    static DescriptionForm of(CooperativeViews.Page page) {
        return new DescriptionForm(
                page.nameKk(), page.nameRu(), page.kinds(), page.seat().getCode(), null, page.version());
    }

    @SuppressWarnings("NullAway") // validated before
    Founding toFounding() {
        return new Founding(Names.ofCooperative(nameKk), Names.ofCooperative(nameRu), kinds, seat, BigDecimal.ONE);
    }
}
