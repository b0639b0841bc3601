package kz.yntymaq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.Cursor.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    @Test
    void what_is_written_is_read_again() {
        UUID id = UUID.fromString(ID);
        Cursor time = Cursor.of(id, Instant.parse("2026-11-23T05:00:00.000123Z"));
        assertThat(Cursor.read(time.written(), Kind.TIME)).contains(time);
        assertThat(time.time()).isEqualTo("2026-11-23T05:00:00.000123Z");
        Cursor several = Cursor.of(id, "110000000", "AKIMAT");
        assertThat(Cursor.read(several.written(), Kind.CODE, Kind.CODE)).contains(several);
        assertThat(Cursor.read(Cursor.of(id, LocalDate.of(2026, 11, 23)).written(), Kind.DATE))
                .isPresent();
        assertThat(Cursor.read(Cursor.of(id, Kind.NO_DATE).written(), Kind.DATE))
                .isPresent();
        assertThat(Cursor.read(Cursor.of(id, new BigDecimal("21000000.50")).written(), Kind.NUMBER))
                .isPresent();
        assertThat(Cursor.read(Cursor.of(id).written())).contains(Cursor.of(id));
        assertThat(Cursor.of(id).written()).isEqualTo(ID);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "~" + ID, ID, "2026-11-23T05:00:00Z", "2026-11-23T05:00:00Z~", "x~" + ID})
    void anything_else_starts_the_list_anew(String mangled) {
        assertThat(Cursor.read(mangled, Kind.TIME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, +1000000000-12-31T23:59:59Z",
        "TIME, -0001-01-01T00:00:00Z",
        "DATE, 0000-01-01",
        "DATE, 2026-02-30",
        "NUMBER, 1e999999999",
        "NUMBER, -1",
        "NUMBER, 99999999999999",
        "CODE, '1;2'",
        "CODE, а"
    })
    void no_database_sees_a_value_that_it_could_not_take(Kind kind, String value) {
        assertThat(Cursor.read(value + "~" + ID, kind)).isEmpty();
    }

    @Test
    void a_place_of_a_list_in_another_order_is_none() {
        assertThat(Cursor.read("1~" + ID, Kind.DATE)).isEmpty();
        assertThat(Cursor.read("1~2~" + ID, Kind.NUMBER)).isEmpty();
    }
}
