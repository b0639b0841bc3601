package kz.yntymaq.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.yntymaq.application.Direction;
import kz.yntymaq.application.LoanApplication;
import kz.yntymaq.application.Purchase;
import kz.yntymaq.application.PurchaseKind;
import org.jspecify.annotations.Nullable;

/** What the money is for, as typed. Rows with nothing in them are left out when it is saved. */
record PurposeForm(
        @Nullable Integer version,
        @Nullable Direction direction,
        @Size(max = 2000, message = "{error.long}") @Nullable String purpose,
        @Size(max = MOST_ROWS, message = "{application.error.too-many-rows}") @Valid
                @Nullable List<PurchaseRow> purchases) {

    static final int MOST_ROWS = 30;

    PurposeForm {
        purchases = Rows.atLeastOne(purchases, PurchaseRow.EMPTY);
    }

    /** One thing to be bought, as typed. */
    record PurchaseRow(
            @Size(max = 200, message = "{error.long}") @Nullable String item,
            @Nullable PurchaseKind kind,
            @Positive(message = "{error.positive}") @Digits(integer = 13, fraction = 2, message = "{error.number}")
                    @Nullable BigDecimal price,
            @Size(max = 200, message = "{error.long}") @Nullable String seller,
            @Nullable Boolean fromRelative,
            @Nullable Boolean used,
            @Nullable Boolean forRent) {

        static final PurchaseRow EMPTY = new PurchaseRow(null, null, null, null, false, false, false);

        static PurchaseRow of(Purchase purchase) {
            return new PurchaseRow(
                    purchase.item(), purchase.kind(), purchase.price(), purchase.seller(),
                    purchase.fromRelative(), purchase.used(), purchase.forRent());
        }

        boolean isEmpty() {
            return Typed.words(item) == null && kind == null && price == null && Typed.words(seller) == null
                    && !Typed.yes(fromRelative) && !Typed.yes(used) && !Typed.yes(forRent);
        }

        Purchase toPurchase() {
            return new Purchase(
                    Typed.words(item), kind, price, Typed.words(seller),
                    Typed.yes(fromRelative), Typed.yes(used), Typed.yes(forRent));
        }
    }

    /** As stored, with one more empty row where asked for or where there is none. */
    static PurposeForm of(LoanApplication application, boolean oneMore) {
        var rows = application.getAnswers().getPurchases().stream().map(PurchaseRow::of).collect(Collectors.toCollection(ArrayList::new));
        if (rows.isEmpty() || oneMore && rows.size() < MOST_ROWS) {
            rows.add(PurchaseRow.EMPTY);
        }
        return new PurposeForm(application.getVersion(), application.getAnswers().getDirection(), application.getAnswers().getPurpose(), rows);
    }

    /** The rows that hold something. @param without index of a row to leave out, -1 for none */
    List<Purchase> toPurchases(int without) {
        var kept = new ArrayList<Purchase>();
        List<PurchaseRow> rows = Objects.requireNonNullElse(purchases, List.of());
        for (int i = 0; i < rows.size(); i++) {
            PurchaseRow row = rows.get(i);
            if (i != without && !row.isEmpty()) {
                kept.add(row.toPurchase());
            }
        }
        return kept;
    }
}
