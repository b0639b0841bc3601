package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Key;
import kz.yntymaq.kernel.RecordedValue.Line;
import kz.yntymaq.kernel.RecordedValue.Words;
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

    /** As one line: what, for how much, of which kind, from whom and how. A part that is missing makes it incomplete. */
    RecordedValue recorded() {
        var parts = new ArrayList<RecordedValue>(List.of(
                RecordedValue.words(item),
                new Words(" – "),
                RecordedValue.money(price),
                new Words(", "),
                RecordedValue.key(kind == null ? null : kind.key())));
        if (seller != null) {
            parts.addAll(List.of(
                    new Words(", "), new Key("application.purchase.seller"), new Words(": "), new Words(seller)));
        }
        addIf(fromRelative, "from-relative", parts);
        addIf(used, "used", parts);
        addIf(forRent, "for-rent", parts);
        return new Line(parts);
    }

    private static void addIf(boolean told, String what, List<RecordedValue> parts) {
        if (told) {
            parts.addAll(List.of(new Words(", "), new Key("application.purchase." + what + ".short")));
        }
    }
}
