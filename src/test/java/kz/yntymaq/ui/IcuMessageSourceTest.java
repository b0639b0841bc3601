package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

class IcuMessageSourceTest {

    private final ResourceBundleMessageSource texts = texts();

    private static ResourceBundleMessageSource texts() {
        var source = new IcuMessageSource();
        source.setBasename("test-messages/plural");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Language.KK.locale());
        return source;
    }

    @Test
    void a_day_is_written_as_lists_write_it() {
        var day = LocalDate.of(2026, 11, 8);
        assertThat(texts.getMessage("until", new Object[] {day}, Language.KK.locale()))
                .isEqualTo("08.11.2026 күніне дейін");
        assertThat(texts.getMessage("until", new Object[] {day}, Language.RU.locale()))
                .isEqualTo("до 08.11.2026");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 күн, 1 день, 1 day",
        "2, 2 күн, 2 дня, 2 days",
        "5, 5 күн, 5 дней, 5 days",
        "11, 11 күн, 11 дней, 11 days",
        "21, 21 күн, 21 день, 21 days",
        "104, 104 күн, 104 дня, 104 days"
    })
    void counts_as_each_language_does(int days, String kazakh, String russian, String english) {
        assertThat(text(Language.KK, days)).isEqualTo(kazakh);
        assertThat(text(Language.RU, days)).isEqualTo(russian);
        assertThat(text(Language.EN, days)).isEqualTo(english);
    }

    private String text(Language language, Object... arguments) {
        return texts.getMessage("days", arguments, language.locale());
    }

    @Test
    void an_apostrophe_is_an_apostrophe() {
        assertThat(texts.getMessage("apostrophe", null, Language.EN.locale())).isEqualTo("the co-operative's chair");
        assertThat(texts.getMessage("apostrophe.named", new Object[] {"Bereke"}, Language.EN.locale()))
                .isEqualTo("Bereke's chair");
    }

    @Test
    void a_name_that_ends_in_an_abbreviation_and_its_sentence_have_one_full_stop() {
        assertThat(texts.getMessage("place", new Object[] {"Зеренді а."}, Language.EN.locale()))
                .isEqualTo("It is Зеренді а.");
        assertThat(texts.getMessage("place", new Object[] {"Зеренді..."}, Language.EN.locale()))
                .isEqualTo("It is Зеренді....");
    }

    @Test
    void a_missing_key_is_an_error_and_no_empty_text() {
        assertThatThrownBy(() -> texts.getMessage("no.such.key", null, Language.RU.locale()))
                .isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void many_pages_at_once_get_their_own_words() {
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .allMatch(n -> text(Language.EN, n + 2).equals((n + 2) + " days")
                                || text(Language.EN, n + 2)
                                        .equals(String.format(java.util.Locale.ENGLISH, "%,d days", n + 2))))
                .isTrue();
    }
}
