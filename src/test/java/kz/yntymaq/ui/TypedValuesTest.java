package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import kz.yntymaq.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValuesTest {

    private final TypedNumber number = new TypedNumber();
    private final TypedDate date = new TypedDate();
    private final Locale kazakh = Language.KK.locale();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34600000|34600000",
                "34 600 000|34600000",
                "34\u00a0600\u00a0000 ₸|34600000",
                "12,5|12.5",
                "12.50|12.50",
                "0|0",
                "-1|-1",
                "999999999999999|999999999999999",
                "12 345 678 901 234 567 890|12345678901234567890"
            })
    void reads_numbers_as_people_type_them(String typed, BigDecimal value) throws ParseException {
        assertThat(number.parse(typed, kazakh)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12,345",
                "1.000.000",
                "1e5",
                "NaN",
                "0x1F",
                "1234567890123456789012345678901",
                "--1",
                "тысяча",
                "1,"
            })
    void refuses_what_is_no_number(String typed) {
        assertThatThrownBy(() -> number.parse(typed, kazakh)).isInstanceOf(ParseException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.50|12,5|12.5", "1E+3|1000|1000", "0.00|0|0"})
    void a_number_comes_back_as_it_is_typed(BigDecimal value, String inKazakh, String inEnglish) {
        assertThat(number.print(value, kazakh)).isEqualTo(inKazakh);
        assertThat(number.print(value, Language.EN.locale())).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.11.2026", "2026-11-23", " 23/11/2026 ", "23 11 2026"})
    void reads_dates_as_people_type_them(String typed) throws ParseException {
        assertThat(date.parse(typed, kazakh)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "31.02.2026", "00.01.2026", "23.11.26", "2026-13-01", "11/23/2026", "29.02.2027", "завтра"})
    void refuses_dates_that_do_not_exist(String typed) {
        assertThatThrownBy(() -> date.parse(typed, kazakh)).isInstanceOf(ParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2026-01-05"})
    void a_date_comes_back_as_it_is_typed(LocalDate day) throws ParseException {
        assertThat(date.parse(date.print(day, kazakh), kazakh)).isEqualTo(day);
    }
}
