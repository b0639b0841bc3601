package kz.yntymaq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCursorTest {

    @Test
    void what_is_written_is_read_again() {
        var key = new TimeCursor(Instant.parse("2026-11-23T05:00:00.000123Z"), UUID.randomUUID());
        assertThat(TimeCursor.read(key.written())).contains(key);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1",
                "1_2",
                "1_2_",
                "1_2_------------------------------------",
                "x_2_00000000-0000-0000-0000-000000000000",
                "1234567890123_2_00000000-0000-0000-0000-000000000000",
                "1_2_00000000-0000-0000-0000-000000000000'"
            })
    void anything_else_starts_the_list_anew(String mangled) {
        assertThat(TimeCursor.read(mangled)).isEmpty();
    }
}
