package kz.yntymaq.application.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.CollateralItem;
import kz.yntymaq.application.answer.CollateralKind;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** Things offered as security, as typed. Rows with nothing in them are left out when it is saved. */
record CollateralForm(
        @Nullable Integer version,

        @Size(max = Rows.MOST, message = "{application.error.too-many-rows}")
        List<@Valid CollateralRow> collateral)
        implements Rows.Form {

    CollateralForm {
        collateral = Rows.atLeastOne(collateral, CollateralRow.EMPTY);
    }

    /** One thing, as typed. */
    record CollateralRow(
            @Nullable @Label("application.collateral.kind") CollateralKind kind,

            @Size(max = 500, message = "{error.long}") @Nullable @Label("application.collateral.description")
            String description,

            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("application.collateral.value")
            BigDecimal value)
            implements Rows.Row<CollateralItem> {

        static final CollateralRow EMPTY = new CollateralRow(null, null, null);

        @Override
        public boolean isEmpty() {
            return kind == null && Text.words(description) == null && value == null;
        }

        @Override
        public CollateralItem toStored() {
            return new CollateralItem(kind, Text.words(description), value);
        }
    }

    @Override
    public List<CollateralRow> rows() {
        return collateral;
    }

    static CollateralForm of(Application application, boolean oneMore) {
        var rows = application.getAnswers().getCollateral().stream()
                .map(item -> new CollateralRow(item.kind(), item.description(), item.value()));
        return new CollateralForm(application.getVersion(), Rows.stored(rows, CollateralRow.EMPTY, oneMore));
    }
}
