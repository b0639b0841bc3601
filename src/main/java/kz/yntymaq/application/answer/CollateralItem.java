package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Line;
import kz.yntymaq.kernel.RecordedValue.Words;
import org.jspecify.annotations.Nullable;

/**
 * A thing offered as security. Its value is the applicant's own estimate; the valuer's report follows
 * after the approval.
 *
 * @param value market value in tenge
 */
@Embeddable
public record CollateralItem(
        @Enumerated(EnumType.STRING) @Nullable CollateralKind kind,
        @Nullable String description,
        @Nullable BigDecimal value) {

    /** As one line: of which kind, what, and its value. A part that is missing makes it incomplete. */
    RecordedValue recorded() {
        return new Line(List.of(
                RecordedValue.key(kind == null ? null : kind.key()),
                new Words(": "),
                RecordedValue.words(description),
                new Words(" – "),
                RecordedValue.money(value)));
    }
}
