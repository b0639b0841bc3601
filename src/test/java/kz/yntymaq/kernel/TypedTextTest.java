package kz.yntymaq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.ui.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u200f+7\u00a0701\u2007123\u201345\u201167\u200e|+7 701 123-45-67",
                "\u2066AA-2026\u2212000123\u2069|AA-2026-000123",
                "１２３（４５）|123(45)",
                "\u0661\u0662\u0663|123",
                "25\u00ad\u034f.01.\ufe0f2026|25.01.2026",
                "\u202f 5 \u3000|5"
            })
    void reads_as_a_keyboard_would_have_typed_it(String pasted, String typed) {
        assertThat(TypedText.clean(pasted)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u200d", "\u3164", "\u00ad", "\u202e", "\u2800", " \u3000\n"})
    void what_nobody_sees_is_no_words(String nothing) {
        assertThat(Text.words(nothing.repeat(30))).isNull();
        assertThat(Text.words(nothing + "Сүт" + nothing)).isEqualTo("Сүт");
    }

    @Test
    void leaves_words_as_they_are() {
        assertThat(TypedText.clean("Ақмола, Ғабит пен Әсел")).isEqualTo("Ақмола, Ғабит пен Әсел");
        assertThat(TypedText.clean("Зере\u043d\u0434\u0456")).isEqualTo("Зеренді");
    }
}
