package kz.yntymaq.application.answer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All answers of an application in one column of JSON. */
@Converter
@Immutable
class AnswersColumn implements AttributeConverter<GivenAnswers, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(@Nullable GivenAnswers given) {
        return JSON.writeValueAsString(given == null ? Map.of() : given.toStored());
    }

    @Override
    public GivenAnswers convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? GivenAnswers.NONE : GivenAnswers.stored(JSON.readValue(stored, Map.class));
    }
}
