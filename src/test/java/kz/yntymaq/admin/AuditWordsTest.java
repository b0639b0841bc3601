package kz.yntymaq.admin;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The log speaks the reader's language, whatever the code calls an action. */
@PortalTest
class AuditWordsTest {

    private static final Pattern NOTED = Pattern.compile("\\.note\\((?:[^;\"]|\"[^\"]*\")*;", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\"");

    @Autowired
    AuditWords words;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void every_action_that_is_written_anywhere_has_words_in_three_languages() throws IOException {
        var actions = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                NOTED.matcher(Files.readString(source))
                        .results()
                        .forEach(note ->
                                ACTION.matcher(note.group()).results().forEach(action -> actions.add(action.group(1))));
            }
        }
        assertThat(actions).hasSizeGreaterThan(50).contains("account.signed-in", "territory.small-town-unmarked");
        for (Language language : Language.values()) {
            Locale locale = language.locale();
            assertThat(actions)
                    .as("words in " + language)
                    .allSatisfy(action -> assertThat(
                                    messages.getMessage("admin.audit.action." + action, null, "none", locale))
                            .isNotEqualTo("none"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|whole|журнал бүтін",
                "ru|does not support|не поддерживает",
                "ru|10000000 tenge|10 000 000 ₸",
                "ru|– → 1500000|– → 1 500 000 ₸",
                "kk|R 9|Қағидалардың 9-тармағы",
                "ru|R 9(2)|Правила, подпункт 2) пункта 9",
                "kk|ROUTE|Порталдың өз тәртібі, заң талабы емес",
                "kk|consent 2026-11-25|келісім нұсқасы: 2026-11-25",
                "ru|AMOUNT DOC_CHARTER|Сумма микрокредита, Устав кооператива",
                "ru|AKIMAT 115600000|Акимат 115600000",
                "kk|DAY_OFF|Жұмыс істемейтін күн",
                "ru|16800 rows, 2 refused|строк: 16 800, из них с ошибками: 2",
                "ru|account.signed-in|Вход в систему",
                "en|something new|something new"
            })
    void details_become_words_and_what_is_no_word_stays(String language, String detail, String written) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        assertThat(words.detail(detail).replace('\u00a0', ' ')).isEqualTo(written);
    }

    @Test
    void nothing_is_written_for_no_detail_and_an_action_of_old_keeps_its_name() {
        assertThat(words.detail(null)).isEmpty();
        assertThat(words.action("portal.of-old")).isEqualTo("portal.of-old");
    }

    @Test
    void the_page_and_its_filter_show_words() throws Exception {
        Someone administrator = people.administrator();
        String page = pages.get()
                .uri("/admin/audit?lang=ru")
                .with(signedIn(administrator))
                .exchange()
                .getResponse()
                .getContentAsString();
        String again = pages.get()
                .uri("/admin/audit?lang=ru")
                .with(signedIn(administrator))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain(">audit.read<");
        assertThat(again)
                .contains(">Прочитан журнал аудита<", "value=\"audit.read\"")
                .doesNotContain(">audit.read<");
    }
}
