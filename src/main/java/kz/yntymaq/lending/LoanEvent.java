package kz.yntymaq.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.answer.RecordedValueColumn;
import kz.yntymaq.kernel.RecordedValue;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an approved microcredit.
 *
 * @param event its code
 * @param words what was recorded, told in the language of the reader; null for nothing
 */
@Embeddable
public record LoanEvent(
        Instant at,
        UUID byAccount,
        String event,

        @Column(columnDefinition = "jsonb")
        @Convert(converter = RecordedValueColumn.class)
        @ColumnTransformer(write = "cast(? as jsonb)")
        @Nullable
        RecordedValue words) {

    /** Several things on one line. */
    static RecordedValue line(RecordedValue... parts) {
        var line = new ArrayList<RecordedValue>();
        for (RecordedValue part : parts) {
            if (!line.isEmpty()) {
                line.add(RecordedValue.words(" · "));
            }
            line.add(part);
        }
        return new RecordedValue.Line(List.copyOf(line));
    }

    /** What of it stands in the log, in no language: what is pledged, and why a payment was a mistake, is told there to nobody. */
    @Nullable
    String logged() {
        return words == null || event.endsWith("PLEDGED") || event.equals("RECEIPT_BACK")
                ? null
                : words.written(PlainWords.INSTANCE);
    }

    /** Message key of it. */
    public String key() {
        return "lending.event." + event;
    }
}
