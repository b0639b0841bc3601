package kz.yntymaq.application.answer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What rules found, by their names, in one column of JSON. */
@Converter
@Immutable
class FoundColumn implements AttributeConverter<Map<String, String>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> BY_RULE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(@Nullable Map<String, String> found) {
        return JSON.writeValueAsString(found == null ? Map.of() : new TreeMap<>(found));
    }

    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? Map.of() : Map.copyOf(JSON.readValue(stored, BY_RULE));
    }
}
