package kz.yntymaq.application.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Choice;
import kz.yntymaq.programme.content.Question.Kind;
import kz.yntymaq.support.Iins;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Each kind of question takes what people type and keeps it in one form, or says what is wrong with it. */
class AnswerKindTest {

    private static final Wording WORDING = new Wording("сөз", "слово", "word");

    @BeforeEach
    void in_kazakh() {
        LocaleContextHolder.setLocale(Language.KK.locale());
    }

    @AfterEach
    void in_no_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void three_decimals_stand_after_the_mark_of_the_language_since_the_other_one_may_part_thousands() {
        Question question = question(Kind.NUMBER, null, null);
        LocaleContextHolder.setLocale(Language.EN.locale());
        assertThat(AnswerKind.of(question).read(question, "12.345")).isEqualTo("12.345");
        assertThatThrownBy(() -> AnswerKind.of(question).read(question, "12,345"))
                .isInstanceOf(TypedValueException.class);
        LocaleContextHolder.setLocale(Language.RU.locale());
        assertThatThrownBy(() -> AnswerKind.of(question).read(question, "12.345"))
                .isInstanceOf(TypedValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ГИСС-77", "123456-2026", "№ 12/4", "KZ.01_2"})
    void a_number_of_the_states_system_is_letters_and_digits_with_what_divides_them(String number) {
        assertThat(AnswerKind.of(elsewhere())
                        .read(elsewhere(), "\u200b " + number + " ")
                        .replace('\u00a0', ' '))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>1</b>", "слова", "1--2", "-1", "1\n2;", "!"})
    void nothing_else_is_a_number_of_the_states_system(String typed) {
        assertThatExceptionOfType(TypedValueException.class)
                .isThrownBy(() -> AnswerKind.of(elsewhere()).read(elsewhere(), typed))
                .satisfies(wrong -> assertThat(wrong.key()).isEqualTo("application.error.number-elsewhere"));
    }

    private static Question elsewhere() {
        return new Question(
                "N",
                Kind.WORDS,
                WORDING,
                null,
                List.of(),
                null,
                false,
                null,
                Question.Role.NUMBER_ELSEWHERE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                LegalReference.ROUTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZ\u200b-1", "KZ\u00ad-1", "\u202eKZ-1", "KZ-1\ufeff"})
    void an_answer_is_kept_without_what_nobody_sees(String typed) {
        Question question = question(Kind.WORDS, null, null);
        assertThat(AnswerKind.of(question).read(question, typed)).isEqualTo("KZ-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WORDS    | ' Сүт  цехы '     | Сүт  цехы",
                "WORDS    | 'бір\u0000ге'     | бірге",
                "TEXT     | ' жол '           | жол",
                "CHOICE   | YES_PLEASE        | YES_PLEASE",
                "TICK     | true              | yes",
                "YES_NO   | no                | no",
                "MONEY    | 28 500 000        | 28500000",
                "MONEY    | '1 000,50'        | 1000.5",
                "MONEY    | 100 ₸             | 100",
                "COUNT    | 0                 | 0",
                "COUNT    | 1 200             | 1200",
                "NUMBER   | '12,345'          | 12.345",
                "NUMBER   | '0,5'             | 0.5",
                "MONTHS   | 84                | 84",
                "YEAR     | 2026              | 2026",
                "DAY      | 23.11.2026        | 2026-11-23",
                "DAY      | 2026-11-23        | 2026-11-23",
                "PLACE    | 115630100         | 115630100"
            })
    void what_is_typed_is_kept_in_one_form(Kind kind, String typed, String kept) {
        Question question = question(kind, null, null);
        assertThat(AnswerKind.of(question).read(question, typed)).isEqualTo(kept);
        Object meant = AnswerKind.of(question).meant(kept);
        String shown = meant instanceof BigDecimal number
                ? TypedValue.written(number, Language.current().locale())
                : kept;
        assertThat(AnswerKind.of(question).read(question, shown))
                .as("what is kept can be typed again as the page shows it")
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHOICE     | NO_SUCH         | error.choice",
                "YES_NO     | maybe           | error.choice",
                "MONEY      | 0               | error.positive",
                "MONEY      | -5              | error.positive",
                "MONEY      | көп             | typeMismatch.java.math.BigDecimal",
                "MONEY      | 1.000.000       | error.number.groups",
                "MONEY      | 10 млн          | error.number.instead",
                "MONEY      | 10000000000000  | error.number",
                "MONEY      | 1e6             | typeMismatch.java.math.BigDecimal",
                "COUNT      | -1              | application.error.negative",
                "COUNT      | '1,5'           | application.error.whole",
                "COUNT      | 1000000000      | application.error.most",
                "NUMBER     | '1,2345'        | error.number.groups",
                "MONTHS     | 5 жыл           | application.error.no-months",
                "MONTHS     | 1201            | application.error.months",
                "MONTHS     | 0               | error.positive",
                "YEAR       | 1899            | application.error.least",
                "DAY        | 30.02.2026      | typeMismatch.java.time.LocalDate",
                "PLACE      | Зеренді         | error.village",
                "IIN_OR_BIN | 123456789012    | application.error.iin-or-bin"
            })
    void what_cannot_be_taken_is_told_why(Kind kind, String typed, String key) {
        Question question = question(kind, null, null);
        assertThatExceptionOfType(TypedValueException.class)
                .isThrownBy(() -> AnswerKind.of(question).read(question, typed))
                .satisfies(wrong -> assertThat(wrong.key()).isEqualTo(key));
    }

    @Test
    void a_bound_that_is_a_year_is_told_without_what_divides_thousands_and_a_quantity_is_asked_as_one() {
        Question made = question(Kind.YEAR, new BigDecimal(2015), new BigDecimal(2045));
        for (String typed : List.of("2014", "2046")) {
            assertThatExceptionOfType(TypedValueException.class)
                    .isThrownBy(() -> AnswerKind.of(made).read(made, typed))
                    .satisfies(wrong -> assertThat(wrong.arguments()[0]).isIn("2015", "2045"));
        }
        Question quantity = question(Kind.NUMBER, null, null);
        assertThatExceptionOfType(TypedValueException.class)
                .isThrownBy(() -> AnswerKind.of(quantity).read(quantity, "2 шт"))
                .satisfies(wrong -> assertThat(wrong.key()).isEqualTo("application.error.quantity"));
    }

    @Test
    void an_edition_sets_the_bounds_and_each_bound_itself_is_within() {
        Question grace = question(Kind.MONTHS, BigDecimal.ZERO, new BigDecimal(12));
        AnswerKind kind = AnswerKind.of(grace);
        assertThat(kind.read(grace, "0")).isEqualTo("0");
        assertThat(kind.read(grace, "12")).isEqualTo("12");
        assertThatExceptionOfType(TypedValueException.class)
                .isThrownBy(() -> kind.read(grace, "13"))
                .satisfies(wrong ->
                        assertThat(wrong.key() + " " + wrong.arguments()[0]).isEqualTo("application.error.most 12"));
        Question words = question(Kind.WORDS, null, new BigDecimal(3));
        assertThat(AnswerKind.of(words).read(words, "аәб")).isEqualTo("аәб");
        assertThatExceptionOfType(TypedValueException.class)
                .isThrownBy(() -> AnswerKind.of(words).read(words, "аәбв"))
                .satisfies(wrong -> assertThat(wrong.key()).isEqualTo("application.error.long"));
    }

    @Test
    void a_number_of_a_person_and_of_an_organisation_are_both_taken_however_they_are_grouped() {
        Question question = question(Kind.IIN_OR_BIN, null, null);
        for (String digits : List.of(Iins.next(), Iins.nextBin())) {
            assertThat(AnswerKind.of(question).read(question, digits.substring(0, 6) + " " + digits.substring(6)))
                    .isEqualTo(digits);
        }
    }

    @Test
    void what_is_kept_is_recorded_free_of_any_language() {
        assertThat(recorded(Kind.CHOICE, "YES_PLEASE")).isEqualTo(new RecordedValue.Worded("YES_PLEASE", WORDING));
        assertThat(recorded(Kind.CHOICE, "GONE").isGiven()).isFalse();
        assertThat(recorded(Kind.YES_NO, "no")).isEqualTo(new RecordedValue.Key("page.no"));
        assertThat(recorded(Kind.MONEY, "10.5")).isEqualTo(new RecordedValue.Money(new BigDecimal("10.50")));
        assertThat(recorded(Kind.COUNT, "0").isGiven()).isTrue();
        assertThat(recorded(Kind.NUMBER, "1.25")).isEqualTo(new RecordedValue.Decimal(new BigDecimal("1.25")));
        assertThat(recorded(Kind.MONTHS, "60")).isEqualTo(new RecordedValue.Months(60));
        assertThat(recorded(Kind.DAY, "2026-11-23")).isEqualTo(new RecordedValue.Day(LocalDate.of(2026, 11, 23)));
        assertThat(recorded(Kind.PLACE, "115630100")).isEqualTo(new RecordedValue.Place("115630100"));
    }

    private static RecordedValue recorded(Kind kind, String kept) {
        Question question = question(kind, null, null);
        return AnswerKind.of(question).recorded(question, kept);
    }

    private static Question question(Kind kind, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Question(
                "CODE",
                kind,
                WORDING,
                null,
                List.of(),
                null,
                true,
                null,
                null,
                List.of(new Choice("YES_PLEASE", WORDING, null)),
                List.of(),
                least,
                most,
                null,
                null,
                null,
                LegalReference.ROUTE);
    }
}
