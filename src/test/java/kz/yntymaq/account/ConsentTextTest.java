package kz.yntymaq.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import kz.yntymaq.account.consent.ConsentText;
import kz.yntymaq.account.consent.Consents;
import kz.yntymaq.account.consent.OperatorSettings;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People agreed to certain words: those of a version stay as they were, and new words are a new version. */
@PortalTest
class ConsentTextTest {

    @Autowired
    MessageSource texts;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Texts words;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "2026-11, kk, 64c8a479c63dad62",
        "2026-11, ru, 5e58ad4a5d56e0b3",
        "2026-11, en, 2eea1453ff8e1351",
        "2026-11-23, kk, 172faf310ce7f748",
        "2026-11-23, ru, 36aa7f7c0b8273ae",
        "2026-11-23, en, 7f4bef4722858466",
        "2026-11-26, kk, 5250f9d9ccf16b87",
        "2026-11-26, ru, ac2d8d7c020c4db9",
        "2026-11-26, en, 20c19cc1a01de429",
        "2026-11-27, kk, f6ea8b9ef2ebe3b5",
        "2026-11-27, ru, 28f43f42c90131b9",
        "2026-11-27, en, b8dc33208d914612",
        "2026-11-28, kk, d8ca1a45ce7c439a",
        "2026-11-28, ru, b7b5f404ccc4e21a",
        "2026-11-28, en, 7e2501075ee8516c",
        "2026-11-26.2, kk, 98ebd2118085c2c6",
        "2026-11-26.2, ru, 1ae353b2426966fe",
        "2026-11-26.2, en, d272ada5272c9c0a",
        "2026-11-27.2, kk, b9f111a3a5ec882b",
        "2026-11-27.2, ru, cdc9533bb311eb31",
        "2026-11-27.2, en, 17be61fd4dc5709f",
        "2026-11-27.3, kk, 3ff33c6abdd94d38",
        "2026-11-27.3, ru, 8e9864fdef2159ac",
        "2026-11-27.3, en, 8d4bce7e7cd6d33a",
        "2026-11-27.4, kk, 706f5a88e6dc853e",
        "2026-11-27.4, ru, eb19e94c88a5e89c",
        "2026-11-27.4, en, 7c54591665a85fe6",
        "2026-11-28.2, kk, cc27e0f514ff40fb",
        "2026-11-28.2, ru, 3a44ec58f3aa5ebd",
        "2026-11-28.2, en, 86d19b04e5b6c27f"
    })
    void the_words_of_a_version_never_change(String version, String language, String print) throws Exception {
        String words = texts.getMessage("account.consent." + version, null, Locale.forLanguageTag(language));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).startsWith(print);
    }

    @Test
    void the_registration_shows_the_version_in_force_with_the_operator_by_name_and_bin() {
        assertThat(ConsentText.VERSION).isEqualTo("2026-11-28.2");
        assertThat(pages.get().uri("/register?lang=kk"))
                .bodyText()
                .contains("<strong>Кімге:</strong> «Сынақ» ЖШС, БСН 260140900012.", "name=\"iin\"");
        assertThat(pages.get().uri("/privacy?lang=ru"))
                .bodyText()
                .contains("<strong>Кому:</strong> ТОО «Проба», БИН 260140900012.", "Кто видит");
    }

    @Test
    void the_version_in_force_is_of_no_day_that_has_not_come() {
        LocalDate day = LocalDate.parse(ConsentText.VERSION.substring(0, "2026-11-26".length()));
        assertThat(day).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_words_name_the_page_on_which_the_consent_is_taken_back(String language) {
        assertThat(pages.get().uri("/privacy?lang=" + language))
                .bodyText()
                .contains("href=\"/cabinet/data/withdrawal\"");
        assertThat(pages.get().uri("/help?lang=" + language)).bodyText().contains("/cabinet/data/withdrawal");
    }

    @Test
    void earlier_words_stay_readable() {
        assertThat(pages.get().uri("/privacy"))
                .bodyText()
                .contains("/privacy/2026-11-28", "/privacy/2026-11-23", "/privacy/2026-11\"");
        assertThat(pages.get().uri("/privacy/2026-11-23?lang=kk"))
                .bodyText()
                .contains("порталының иесіне, яғни дербес деректерді қамтитын базаның");
        assertThat(pages.get().uri("/privacy/2020-01")).hasStatus(404);
    }

    @Test
    void a_consent_is_kept_with_the_operator_it_was_given_to() {
        var person = people.villager();
        assertThat(jdbc.sql("select text_version, operator_ru, operator_bin from consent where account_id = ?")
                        .param(person.id())
                        .query()
                        .singleRow())
                .containsEntry("text_version", "2026-11-28.2")
                .containsEntry("operator_ru", "ТОО «Проба»")
                .containsEntry("operator_bin", "260140900012");
    }

    @Test
    void nobody_registers_while_no_operator_is_named() throws Exception {
        var nobody = new OperatorSettings("", " ", null, null);
        var consent = new ConsentText(words, nobody);
        assertThat(consent.canBeGiven()).isFalse();
        assertThat(consent.words()).contains("____________");
        Accounts accounts = accountsOf(nobody);
        assertThatThrownBy(() -> accounts.register(null))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("account.consent.no-operator");
    }

    @Test
    void a_bin_that_cannot_be_stops_the_start() {
        assertThatThrownBy(() -> new OperatorSettings("А", "А", null, "260140900013"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_with_signs_of_html_stays_words() {
        var odd = new OperatorSettings("<b>&", "<b>&", null, "260140900012");
        assertThat(new ConsentText(words, odd).words()).contains("&lt;b&gt;&amp;");
    }

    /** It refuses before it uses anything else. */
    private static Accounts accountsOf(OperatorSettings operator) throws ReflectiveOperationException {
        Constructor<?> made = Accounts.class.getDeclaredConstructors()[0];
        return (Accounts) made.newInstance(Arrays.stream(made.getParameterTypes())
                .map(type -> type == Consents.class ? new Consents(operator, null, null, null) : null)
                .toArray());
    }
}
