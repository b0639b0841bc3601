package kz.yntymaq.application.answer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Deleted rows, the last one first, in one column of JSON. */
@Converter
@Immutable
class DeletedRowsColumn implements AttributeConverter<List<DeletedRow>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<DeletedRow>> ROWS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(@Nullable List<DeletedRow> rows) {
        return JSON.writeValueAsString(rows == null ? List.of() : rows);
    }

    @Override
    public List<DeletedRow> convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? List.of() : List.copyOf(JSON.readValue(stored, ROWS));
    }
}
