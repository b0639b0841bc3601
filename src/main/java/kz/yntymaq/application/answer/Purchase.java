package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be bought with the microcredit; in a draft not yet filled in to the end.
 *
 * @param price tenge
 * @param fromRelative whether the seller is a close relative of a member (rules of microcredit, point 2(5))
 * @param used whether it has been used before; new machinery is a criterion of selection (point 10(3))
 * @param forRent whether it is to be rented out (point 11(3))
 */
@Embeddable
public record Purchase(
        @Nullable String item,
        @Enumerated(EnumType.STRING) @Nullable PurchaseKind kind,
        @Nullable BigDecimal price,
        @Nullable String seller,
        boolean fromRelative,
        boolean used,
        boolean forRent) {

    /** Whether what must be told of it is told. */
    public boolean isComplete() {
        return item != null && kind != null && price != null;
    }
}
