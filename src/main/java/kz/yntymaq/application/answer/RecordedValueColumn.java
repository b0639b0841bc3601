package kz.yntymaq.application.answer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.ui.RecordedText;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A recorded value in a column of JSON. */
@Component
@Converter
@Immutable
public class RecordedValueColumn implements AttributeConverter<RecordedValue, String> {

    private final RecordedText text;

    /** @param text writes and reads them */
    public RecordedValueColumn(RecordedText text) {
        this.text = text;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RecordedValue value) {
        return value == null ? null : text.toJson(value);
    }

    @Override
    public @Nullable RecordedValue convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : text.fromJson(stored);
    }
}
