package kz.yntymaq.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.application.CollateralItem;
import kz.yntymaq.application.CollateralKind;
import kz.yntymaq.application.LoanApplication;
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
            @Nullable CollateralKind kind,

            @Size(max = 500, message = "{error.long}") @Nullable
            String description,

            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            BigDecimal value)
            implements Rows.Row<CollateralItem> {

        static final CollateralRow EMPTY = new CollateralRow(null, null, null);

        @Override
        public boolean isEmpty() {
            return kind == null && Typed.words(description) == null && value == null;
        }

        @Override
        public CollateralItem toStored() {
            return new CollateralItem(kind, Typed.words(description), value);
        }
    }

    @Override
    public List<CollateralRow> rows() {
        return collateral;
    }

    static CollateralForm of(LoanApplication application, boolean oneMore) {
        var rows = application.getAnswers().getCollateral().stream()
                .map(item -> new CollateralRow(item.kind(), item.description(), item.value()));
        return new CollateralForm(application.getVersion(), Rows.stored(rows, CollateralRow.EMPTY, oneMore));
    }
}
