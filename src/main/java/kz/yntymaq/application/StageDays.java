package kz.yntymaq.application;

import jakarta.persistence.AttributeConverter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.yntymaq.programme.route.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Until when each stage must be done. A stage that came into the route after the application was sent has no day. */
public record StageDays(Map<Stage, LocalDate> days) {

    static final StageDays NONE = new StageDays(Map.of());

    public StageDays {
        var inOrder = new EnumMap<Stage, LocalDate>(Stage.class);
        inOrder.putAll(days);
        days = Collections.unmodifiableMap(inOrder);
    }

    /** The due date of a stage. */
    public @Nullable LocalDate of(Stage stage) {
        return days.get(stage);
    }

    /** Each stage is due on another day. */
    StageDays moved(UnaryOperator<LocalDate> later) {
        var moved = new EnumMap<Stage, LocalDate>(Stage.class);
        days.forEach((stage, day) -> moved.put(stage, later.apply(day)));
        return new StageDays(moved);
    }

    /** Kept in one column, so that a new stage needs none of its own: {@code {"DECISION": "2026-12-14"}}. */
    static final class Json implements AttributeConverter<StageDays, String> {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final TypeReference<Map<Stage, String>> MAP = new TypeReference<>() {};

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable StageDays days) {
            if (days == null) {
                return null;
            }
            var written = new EnumMap<Stage, String>(Stage.class);
            days.days().forEach((stage, day) -> written.put(stage, day.toString()));
            return JSON.writeValueAsString(written);
        }

        @Override
        public @Nullable StageDays convertToEntityAttribute(@Nullable String json) {
            if (json == null) {
                return null;
            }
            var days = new EnumMap<Stage, LocalDate>(Stage.class);
            JSON.readValue(json, MAP).forEach((stage, day) -> days.put(stage, LocalDate.parse(day)));
            return new StageDays(days);
        }
    }
}
