package kz.yntymaq.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenReasonTest {

    private final GivenReason.Check check = new GivenReason.Check();

    @Test
    void blanks_around_a_reason_are_none_of_its_characters() {
        assertThat(check.isValid("жоқ" + "\u00a0".repeat(30), null)).isFalse();
        assertThat(check.isValid("\u2003".repeat(30) + "жоқ", null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ә, 19, false",
        "ә, 20, true",
        "ә, 4000, true",
        "ә, 4001, false",
        "'\u200b', 30, false",
        "' ', 30, false",
        "'\u202e', 30, false"
    })
    void a_reason_has_twenty_characters_that_somebody_sees(String character, int times, boolean enough) {
        assertThat(check.isValid(character.repeat(times), null)).isEqualTo(enough);
    }
}
