package kz.yntymaq.programme.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.eligibility.Eligibility;
import kz.yntymaq.eligibility.check.Comparisons;
import org.junit.jupiter.api.Test;

/** Whatever an edition may say has words on the pages of drafts. */
class FieldWordsTest {

    private static final List<Class<? extends Record>> PARTS = Address.top().stream()
            .flatMap(part -> Nested.of(part.type()))
            .distinct()
            .toList();

    @Test
    void every_field_has_a_label_and_every_choice_its_words() throws IOException {
        List<Field> fields =
                PARTS.stream().flatMap(part -> Shape.fields(part).stream()).toList();

        assertThat(fields).hasSizeGreaterThan(70);
        assertThat(PARTS).allSatisfy(part -> assertThat(Shape.fields(part)).hasSizeLessThanOrEqualTo(PartForm.ROWS));
        assertThat(words()).containsAll(fields.stream().map(Field::key).toList());
        assertThat(words())
                .containsAll(fields.stream()
                        .map(Field::type)
                        .filter(Class::isEnum)
                        .flatMap(type -> Arrays.stream((Enum<?>[]) type.getEnumConstants()))
                        .map(Words::key)
                        .toList());
    }

    @Test
    void every_part_and_every_check_has_words() throws IOException {
        assertThat(words())
                .containsAll(Stream.concat(
                                Address.top().stream().map(Address::part),
                                PARTS.stream().flatMap(part -> Shape.lists(part).stream()))
                        .map(part -> "drafting.part." + part)
                        .toList())
                .containsAll(new Eligibility(Comparisons.all())
                        .comparisons().stream()
                                .map(check -> "drafting.check." + check)
                                .toList());
    }

    private static Set<String> words() throws IOException {
        var messages = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(FieldWordsTest.class.getResourceAsStream("/messages/drafting_kk.properties")),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages.stringPropertyNames();
    }
}
