package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MembershipState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each state leads to words of its own. */
class StatesTest {

    @ParameterizedTest
    @MethodSource
    void each_has_its_words_in_the_messages_of_its_room(Enum<?> one, String room, String key) throws IOException {
        assertThat(key).contains(one.name());
        assertThat(messages(room).getProperty(key)).as(key).isNotBlank();
    }

    static Stream<Object[]> each_has_its_words_in_the_messages_of_its_room() {
        return Stream.of(
                        Stream.of(ApplicationState.values()).map(one -> row(one, "application", one.key())),
                        Stream.of(CooperativeState.values()).map(one -> row(one, "cooperative", one.key())),
                        Stream.of(MembershipState.values()).map(one -> row(one, "cooperative", one.key())))
                .flatMap(rows -> rows);
    }

    private static Object[] row(Enum<?> one, String room, String key) {
        return new Object[] {one, room, key};
    }

    private static Properties messages(String room) throws IOException {
        var messages = new Properties();
        try (Reader reader = new InputStreamReader(
                StatesTest.class.getResourceAsStream("/messages/" + room + "_kk.properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
