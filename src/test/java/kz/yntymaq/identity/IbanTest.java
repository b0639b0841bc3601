package kz.yntymaq.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(strings = {"KZ86125KZT5004100100", "KZ04601A001234567890", "KZ84722C000012345678"})
    void accepts_what_its_check_digits_fit(String number) {
        assertThat(Iban.parse(number)).map(Iban::written).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kz86 125k zt50 0410 0100", " KZ86-125K-ZT50-0410-0100 ", "KZ86\u00a0125KZT5004100100"})
    void spaces_hyphens_and_small_letters_are_no_mistake(String typed) {
        assertThat(Iban.parse(typed)).map(Iban::written).contains("KZ86125KZT5004100100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KZ87125KZT5004100100", // another check digit
                "KZ00125KZT5004100096", // check digits are 02 to 98
                "KZ99125KZT5004100060",
                "KZ86125KZT5004100010", // two characters exchanged
                "KZ86125KZT500410010", // too short
                "KZ86125KZT50041001000",
                "DE89370400440532013000",
                "KZ86A25KZT5004100100", // the bank is digits
                "",
                "жоқ"
            })
    void refuses_anything_else(String typed) {
        assertThat(Iban.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Iban(typed));
    }

    @Test
    void it_is_printed_in_groups_and_shown_to_others_by_its_end_alone() {
        var iban = new Iban("KZ86125KZT5004100100");
        assertThat(iban.grouped()).isEqualTo("KZ86\u00a0125K\u00a0ZT50\u00a00410\u00a00100");
        assertThat(iban.masked()).isEqualTo("KZ…0100");
    }
}
