package kz.yntymaq.application.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.Project;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.PurchaseKind;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** What the money is for, as typed. Rows with nothing in them are left out when it is saved. */
record PurposeForm(
        @Nullable Integer version,
        @Valid Project project,

        @Size(max = Rows.MOST, message = "{application.error.too-many-rows}")
        List<@Valid PurchaseRow> purchases)
        implements Rows.Form {

    PurposeForm {
        project = Objects.requireNonNullElse(project, Project.NONE);
        purchases = Rows.atLeastOne(purchases, PurchaseRow.EMPTY);
    }

    /** One thing to be bought, as typed. */
    record PurchaseRow(
            @Size(max = 200, message = "{error.long}") @Nullable @Label("application.purchase.item")
            String item,

            @Nullable @Label("application.purchase.kind") PurchaseKind kind,

            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("application.purchase.price")
            BigDecimal price,

            @Size(max = 200, message = "{error.long}") @Nullable @Label("application.purchase.seller")
            String seller,

            @Nullable Boolean fromRelative,
            @Nullable Boolean used,
            @Nullable Boolean forRent)
            implements Rows.Row<Purchase> {

        static final PurchaseRow EMPTY = new PurchaseRow(null, null, null, null, false, false, false);

        static PurchaseRow of(Purchase purchase) {
            return new PurchaseRow(
                    purchase.item(),
                    purchase.kind(),
                    purchase.price(),
                    purchase.seller(),
                    purchase.fromRelative(),
                    purchase.used(),
                    purchase.forRent());
        }

        @Override
        public boolean isEmpty() {
            return Text.words(item) == null
                    && kind == null
                    && price == null
                    && Text.words(seller) == null
                    && !Text.yes(fromRelative)
                    && !Text.yes(used)
                    && !Text.yes(forRent);
        }

        @Override
        public Purchase toStored() {
            return new Purchase(
                    Text.words(item),
                    kind,
                    price,
                    Text.words(seller),
                    Text.yes(fromRelative),
                    Text.yes(used),
                    Text.yes(forRent));
        }
    }

    @Override
    public List<PurchaseRow> rows() {
        return purchases;
    }

    static PurposeForm of(Application application, boolean oneMore) {
        var answers = application.getAnswers();
        var rows = answers.getPurchases().stream().map(PurchaseRow::of);
        return new PurposeForm(
                application.getVersion(), answers.getProject(), Rows.stored(rows, PurchaseRow.EMPTY, oneMore));
    }
}
