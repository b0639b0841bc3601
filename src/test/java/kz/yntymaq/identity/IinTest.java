package kz.yntymaq.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
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
    @ValueSource(
            strings = {
                "\u202a850101300124\u202c",
                "850101\u2011300124",
                "8501\u200b01300124",
                "\ufeff850101\u2009300\u202f124",
                "８５０１０１３００１２４"
            })
    void what_cannot_be_seen_does_not_matter(String pasted) {
        assertThat(Iin.parse(pasted)).map(Iin::digits).contains("850101300124");
    }

    @Test
    void twelve_zeros_are_nobody_and_a_novel_is_no_number() {
        assertThat(Iin.parse("000000000000")).isEmpty();
        assertThat(Iin.parse(" ".repeat(1000) + "850101300124")).isEmpty();
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

    @ParameterizedTest
    @CsvSource({"850101300124, 1985-01-01, false", "991231500234, 2099-12-31, false", "123456789013, , false"})
    void the_digits_suggest_a_birth_date(String digits, LocalDate born, boolean underAge) {
        assertThat(new Iin(digits).bornOn()).isEqualTo(Optional.ofNullable(born));
        assertThat(new Iin(digits).looksUnderAge(TODAY)).isEqualTo(underAge);
    }

    @Test
    void a_child_looks_under_age_until_the_eighteenth_birthday_and_nobody_lives_for_ever() {
        Iin child = born("181123", '5');
        assertThat(child.looksLikeBirthDate(TODAY)).isTrue();
        assertThat(child.looksUnderAge(TODAY)).isTrue();
        assertThat(child.looksUnderAge(LocalDate.of(2036, 11, 22))).isTrue();
        assertThat(child.looksUnderAge(LocalDate.of(2036, 11, 23))).isFalse();
        assertThat(born("181123", '1').looksLikeBirthDate(TODAY)).isFalse();
        assertThat(born("181323", '5').bornOn()).isEmpty();
        assertThat(child.end()).hasSize(5).doesNotContain("181123");
    }

    private static Iin born(String sixDigits, char century) {
        return IntStream.range(0, 100_000)
                .mapToObj(n -> Iin.parse(sixDigits + century + "%05d".formatted(n)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void never_writes_its_digits_into_a_log() {
        assertThat("" + new Iin("850101300124")).doesNotContain("850101300124");
    }
}
