package kz.yntymaq.application;

import jakarta.persistence.AttributeConverter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Until when each stage must be done, by the stage's code. A stage without a term has no day. */
public record StageDays(Map<String, LocalDate> days) {

    static final StageDays NONE = new StageDays(Map.of());

    public StageDays {
        days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
    }

    /** The due date of a stage. */
    public @Nullable LocalDate of(String stage) {
        return days.get(stage);
    }

    /** Each stage is due on another day. */
    StageDays moved(UnaryOperator<LocalDate> later) {
        var moved = new LinkedHashMap<String, LocalDate>();
        days.forEach((stage, day) -> moved.put(stage, later.apply(day)));
        return new StageDays(moved);
    }

    /** Kept in one column, so that a new stage needs none of its own: {@code {"DECISION": "2026-12-14"}}. */
    static final class Json implements AttributeConverter<StageDays, String> {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final TypeReference<Map<String, LocalDate>> MAP = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable StageDays days) {
            return days == null ? null : JSON.writeValueAsString(days.days());
        }

        @Override
        public @Nullable StageDays convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : new StageDays(JSON.readValue(json, MAP));
        }
    }
}
