package kz.yntymaq.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenReasonTest {

    private final GivenReason.Check check = new GivenReason.Check();

    @Test
    void blanks_around_a_reason_are_none_of_its_characters() {
        assertThat(check.isValid("жоқ" + "\u00a0".repeat(30), null)).isFalse();
        assertThat(check.isValid("\u2003".repeat(30) + "жоқ", null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, true",
                "'  ', true",
                "14-Ө, true",
                "№ 7, true",
                "'. . .', false",
                "–, false",
                "№, false",
                "'!?', false"
            })
    void what_can_be_read_has_a_letter_or_a_digit_and_nothing_is_no_mark(@Nullable String typed, boolean legible) {
        assertThat(Legible.Check.isLegible(typed)).isEqualTo(legible);
    }

    @ParameterizedTest
    @CsvSource({
        "20, true",
        "19, false",
        "4000, true",
        "4001, false",
    })
    void a_reason_has_twenty_characters_that_somebody_sees(int length, boolean enough) {
        String words = "себебі сөзбен жазылады ".repeat(200);
        assertThat(check.isValid(words.substring(0, length - 1) + "ж\u200b", null))
                .isEqualTo(enough);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "аааааааааааааааааааааааааа",
                "жауап жауап Жауап жауап жауап",
                "....................................",
                "Қате. . . . . . . . . . . . . . . . .",
                "аб ба аб ба аб ба аб ба аб ба аб ба",
                "\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
                "2026 2027 2028 2029 2030 2031 2032"
            })
    void a_reason_is_words(String typed) {
        assertThat(check.isValid(typed, null)).isFalse();
    }
}
