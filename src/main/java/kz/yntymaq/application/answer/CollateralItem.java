package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
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

    /** Whether what must be told of it is told. */
    public boolean isComplete() {
        return kind != null && description != null && value != null;
    }
}
