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
import kz.yntymaq.application.CollateralItem;
import kz.yntymaq.application.CollateralKind;
import kz.yntymaq.application.LoanApplication;
import org.jspecify.annotations.Nullable;

/** Things offered as security, as typed. Rows with nothing in them are left out when it is saved. */
record CollateralForm(
        @Nullable Integer version,
        @Size(max = PurposeForm.MOST_ROWS, message = "{application.error.too-many-rows}") @Valid
                @Nullable List<CollateralRow> collateral) {

    CollateralForm {
        collateral = Rows.atLeastOne(collateral, CollateralRow.EMPTY);
    }

    /** One thing, as typed. */
    record CollateralRow(
            @Nullable CollateralKind kind,
            @Size(max = 500, message = "{error.long}") @Nullable String description,
            @Positive(message = "{error.positive}") @Digits(integer = 13, fraction = 2, message = "{error.number}")
                    @Nullable BigDecimal value) {

        static final CollateralRow EMPTY = new CollateralRow(null, null, null);

        boolean isEmpty() {
            return kind == null && Typed.words(description) == null && value == null;
        }
    }

    /** As stored, with one more empty row where asked for or where there is none. */
    static CollateralForm of(LoanApplication application, boolean oneMore) {
        var rows = application.getAnswers().getCollateral().stream()
                .map(item -> new CollateralRow(item.kind(), item.description(), item.value()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (rows.isEmpty() || oneMore && rows.size() < PurposeForm.MOST_ROWS) {
            rows.add(CollateralRow.EMPTY);
        }
        return new CollateralForm(application.getVersion(), rows);
    }

    /** The rows that hold something. @param without index of a row to leave out, -1 for none */
    List<CollateralItem> toItems(int without) {
        var kept = new ArrayList<CollateralItem>();
        List<CollateralRow> rows = Objects.requireNonNullElse(collateral, List.of());
        for (int i = 0; i < rows.size(); i++) {
            CollateralRow row = rows.get(i);
            if (i != without && !row.isEmpty()) {
                kept.add(new CollateralItem(row.kind(), Typed.words(row.description()), row.value()));
            }
        }
        return kept;
    }
}
