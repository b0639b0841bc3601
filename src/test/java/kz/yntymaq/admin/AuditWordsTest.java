package kz.yntymaq.admin;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The log speaks the reader's language, whatever the code calls an action. */
@PortalTest
class AuditWordsTest {

    private static final Pattern NOTED = Pattern.compile("audit\\s*\\.note\\((?:[^;\"]|\"[^\"]*\")*;", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\"");

    @Autowired
    AuditWords words;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperations;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

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
        ACTION.matcher(Files.readString(Path.of("src/main/java/kz/yntymaq/review/ReviewAction.java")))
                .results()
                .forEach(action -> actions.add(action.group(1)));
        assertThat(actions)
                .hasSizeGreaterThan(50)
                .contains("account.signed-in", "territory.small-town-unmarked", "application.duty-recorded");
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
    void ids_become_names_and_days_are_written_as_the_language_writes_them() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        String id = UUID.randomUUID().toString();
        var names = Map.of(id, "AA-2026-11-000001");
        assertThat(words.subject(id, names)).isEqualTo("AA-2026-11-000001");
        assertThat(words.subject("2026-11-25/2026-11-26", names)).isEqualTo("25.11.2026/26.11.2026");
        assertThat(words.subject("110000000 2026", names)).isEqualTo("110000000 2026");
        assertThat(words.detail("application " + id + " CHARTER", names))
                .isEqualTo("заявка AA-2026-11-000001 Устав кооператива");
        assertThat(words.detail("consent 2026-11-25", names)).endsWith("2026-11-25");
    }

    @Test
    void the_page_names_people_offices_cooperatives_and_memberships() {
        Someone administrator = people.administrator();
        Made made = cooperations.active(Places.ZERENDI_VILLAGE);
        UUID office = jdbc.sql("select office_id from appointment where account_id = ?")
                .param(administrator.id())
                .query(UUID.class)
                .single();
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), made.member().id())
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(status -> List.of(made.chair().id(), made.id(), office, membership)
                .forEach(id -> audit.note(administrator.id(), "account.looked-up", id, null)));
        transaction.executeWithoutResult(status ->
                audit.note(administrator.id(), "programme.limit-set", Places.AKMOLA + " 2026", "– → 100000000"));
        String page = read(administrator);
        assertThat(page)
                .contains(
                        jdbc.sql("select name_ru from territory where code = ?")
                                        .param(Places.AKMOLA)
                                        .query(String.class)
                                        .single()
                                + " 2026<",
                        made.chair().name().brief(),
                        made.member().name().brief(),
                        jdbc.sql("select name_ru from cooperative where id = ?")
                                .param(made.id())
                                .query(String.class)
                                .single(),
                        jdbc.sql("select name_ru from office where id = ?")
                                .param(office)
                                .query(String.class)
                                .single())
                .doesNotContain(made.chair().id().toString(), made.id().toString(), membership.toString());
        assertThat(read(administrator))
                .as("the day of the first reading")
                .doesNotContainPattern(">\\d{4}-\\d\\d-\\d\\d<");
    }

    private String read(Someone administrator) {
        return new String(
                pages.get()
                        .uri("/admin/audit?lang=ru")
                        .with(signedIn(administrator))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void the_page_says_what_a_file_and_a_mandate_are_and_names_nobody_by_them() {
        Someone administrator = people.administrator();
        Made made = cooperations.active(Places.ZERENDI_VILLAGE);
        UUID file = UUID.randomUUID();
        UUID mandate = UUID.randomUUID();
        jdbc.sql("""
                insert into stored_file (id, owner_kind, owner_id, purpose, name, media_type, size, sha256, stored_by, stored_at,
                                         version)
                values (?, 'application', ?, 'CHARTER', 'Құпия Аты.pdf', 'application/pdf', 1, repeat('a', 64), ?, now(), 0)""").params(file, made.id(), made.chair().id()).update();
        jdbc.sql("""
                insert into mandate (id, giver_id, cooperative_id, helper_iin, iin_end, called, power, valid_until, state, given_at)
                values (?, ?, ?, '000000000000', '0000', 'Құпия Көмекші', 'PREPARE', date '2026-12-31', 'OFFERED', now())""").params(mandate, made.chair().id(), made.id()).update();
        transaction.executeWithoutResult(status -> {
            audit.note(administrator.id(), "document.read", file, null);
            audit.note(administrator.id(), "mandate.used", mandate, null);
        });
        String name = jdbc.sql("select name_ru from cooperative where id = ?")
                .param(made.id())
                .query(String.class)
                .single();
        assertThat(read(administrator))
                .contains(">файл, Устав кооператива: " + name + "<", ">полномочие, готовить: " + name + "<")
                .doesNotContain(file.toString(), mandate.toString(), "Құпия");
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
