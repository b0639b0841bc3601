package kz.yntymaq.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IinTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"850101300124", "991231500234", "000202600116", "850101000711", "123456789013"})
    void accepts_a_number_whose_control_digit_fits(String digits) {
        assertThat(Iin.parse(digits)).map(Iin::digits).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"850101300125", "123456789011", "85010130012", "8501013001244", "85010130012a", "", "  "})
    void refuses_a_wrong_control_digit_length_or_letter(String typed) {
        assertThat(Iin.parse(typed)).isEmpty();
    }

    @Test
    void a_base_for_which_both_passes_give_ten_has_no_control_digit() {
        assertThat(ControlDigit.of("85010100070")).isEmpty();
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(Iin.parse("85010100070" + digit)).isEmpty();
        }
    }

    @Test
    void a_legal_entity_s_number_is_no_person_s() {
        assertThat(Iin.parse("240540001232")).isEmpty();
        assertThatThrownBy(() -> new Iin("240540001232")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spaces_and_hyphens_do_not_matter() {
        assertThat(Iin.parse(" 850101 300\u00a0124 ")).isPresent();
        assertThat(Iin.parse("850101-300124")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "850101300124, true",
        "991231500234, false",
        "000202600116, true",
        "850101000711, false",
        "123456789013, false"
    })
    void the_birth_date_only_makes_it_look_usual(String digits, boolean usual) {
        assertThat(new Iin(digits).looksLikeBirthDate(TODAY)).isEqualTo(usual);
    }

    @Test
    void never_writes_its_digits_into_a_log() {
        assertThat("" + new Iin("850101300124")).doesNotContain("850101300124");
    }
}
