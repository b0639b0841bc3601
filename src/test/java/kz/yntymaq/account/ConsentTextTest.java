package kz.yntymaq.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People agreed to certain words: those of a version stay as they were, and new words are a new version. */
@PortalTest
class ConsentTextTest {

    @Autowired
    MessageSource texts;

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @CsvSource({
        "2026-11, kk, 64c8a479c63dad62",
        "2026-11, ru, 5e58ad4a5d56e0b3",
        "2026-11, en, 2eea1453ff8e1351",
        "2026-11-23, kk, 172faf310ce7f748",
        "2026-11-23, ru, 36aa7f7c0b8273ae",
        "2026-11-23, en, 7f4bef4722858466"
    })
    void the_words_of_a_version_never_change(String version, String language, String print) throws Exception {
        String words = texts.getMessage("account.consent." + version, null, Locale.forLanguageTag(language));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).startsWith(print);
    }

    @Test
    void the_registration_shows_the_version_in_force() {
        assertThat(ConsentText.VERSION).isEqualTo("2026-11-23");
        assertThat(pages.get().uri("/register?lang=kk"))
                .bodyText()
                .contains("порталының иесіне, яғни дербес деректерді қамтитын базаның");
    }
}
