package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValuesTest {

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
                "12 345 678 901 234 567 890|12345678901234567890",
                "1500 000|1500000",
                "\u200e１２ ０００|12000",
                "\u22125|-5",
                "1\u2009000  000|1000000"
            })
    void reads_numbers_as_people_type_them(String typed, BigDecimal value) {
        assertThat(TypedNumber.read(typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1e5", "1E+3", "NaN", "0x1F", "#FF", "--1", "тысяча", "Infinity", "1f", "٫"})
    void refuses_what_is_no_number(String typed) {
        assertThatThrownBy(() -> TypedNumber.read(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000|error.number.groups|",
                "1.000.000|error.number.groups|",
                "12,345|error.number.groups|",
                "1,000,000.00|error.number.groups|",
                "1'000'000|error.number.groups|",
                "12 34|error.number.groups|",
                "1,|error.number.groups|",
                "1234567890123456789012345678901|error.number.length|",
                "10,5 млн|error.number.instead|10 500 000",
                "3 млн тг.|error.number.instead|3 000 000",
                "500 мың теңге|error.number.instead|500 000",
                "1,2 млрд ₸|error.number.instead|1 200 000 000",
                "100000 тг|error.number.instead|100 000",
                "100 000 тенге|error.number.instead|100 000"
            })
    void says_what_is_wrong_and_proposes_what_was_meant(String typed, String key, @Nullable String proposed) {
        assertThatThrownBy(() -> TypedNumber.read(typed)).isInstanceOfSatisfying(TypedValueException.class, wrong -> {
            assertThat(wrong.key()).isEqualTo(key);
            assertThat(wrong.arguments()).containsExactly(proposed == null ? new Object[0] : new Object[] {proposed});
        });
    }

    @Test
    void looks_at_the_length_before_anything_else() {
        for (String huge : List.of("9".repeat(5_000_000), "1e10000000", "1" + "0".repeat(2_000_000) + "e999999999")) {
            assertTimeoutPreemptively(
                    Duration.ofMillis(200),
                    () -> assertThatThrownBy(() -> TypedNumber.read(huge))
                            .isInstanceOf(IllegalArgumentException.class));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50|12,5|12.5",
                "1E+3|1 000|1 000",
                "0.00|0|0",
                "-1234567.5|-1 234 567,5|-1 234 567.5",
                "123|123|123"
            })
    void a_number_comes_back_with_its_groups(BigDecimal value, String inKazakh, String inEnglish) {
        assertThat(TypedNumber.write(value, kazakh)).isEqualTo(inKazakh);
        assertThat(TypedNumber.write(value, Language.EN.locale())).isEqualTo(inEnglish);
        assertThat(TypedNumber.read(inKazakh)).isEqualByComparingTo(value);
    }

    @Test
    void a_number_that_would_take_the_memory_is_not_written() {
        assertThat(TypedNumber.write(new BigDecimal("1e10000000"), kazakh)).isEmpty();
        assertThat(TypedNumber.write(new BigDecimal("1e-10000000"), kazakh)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23.11.2026",
                "2026-11-23",
                " 23/11/2026 ",
                "23 11 2026",
                "23,11,2026",
                "23. 11. 2026",
                "23.11.2026 г.",
                "\u200e23.11.2026",
                "23\u201311\u20132026",
                "２３.１１.２０２６"
            })
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

    @ParameterizedTest
    @ValueSource(strings = {"01.01.0001", "0000-01-01", "31.12.1899", "01.01.2101", "31.12.9999"})
    void a_day_of_no_year_of_ours_is_none(String typed) {
        assertThatExceptionOfType(TypedValueException.class).isThrownBy(() -> TypedValue.day(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.01.1900", "31.12.2100"})
    void the_first_and_the_last_day_are_days(String typed) {
        assertThat(TypedValue.day(typed).getYear()).isIn(1900, 2100);
    }
}
