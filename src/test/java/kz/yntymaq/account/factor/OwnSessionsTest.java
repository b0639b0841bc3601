package kz.yntymaq.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person sees where they are signed in, ends what they do not know, and hears of another device. */
@PortalTest
class OwnSessionsTest {

    private static final Pattern END = Pattern.compile("/cabinet/security/sessions/([0-9a-f]{16})/end");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Someone aigul;
    PlainBrowser own;
    PlainBrowser other;

    @BeforeEach
    void somebody_signed_in_on_two_devices() {
        aigul = people.villager();
        own = new PlainBrowser(port);
        other = new PlainBrowser(port);
        own.signIn(aigul);
        other.signIn(aigul);
    }

    private List<String> handles() {
        return END.matcher(own.get("/cabinet/security").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private boolean isSignedIn(PlainBrowser browser) {
        return browser.get("/cabinet").uri().getPath().equals("/cabinet");
    }

    @Test
    void sees_the_others_and_ends_one() {
        assertThat(handles()).hasSize(1);
        var after = own.press(
                "/cabinet/security", "/cabinet/security/sessions/" + handles().get(0) + "/end", Map.of());
        assertThat(after.body()).contains("Сол құрылғыда жүйеден шықтыңыз");
        assertThat(isSignedIn(other)).isFalse();
        assertThat(isSignedIn(own)).isTrue();
    }

    @Test
    void ends_all_others() {
        new PlainBrowser(port).signIn(aigul);
        assertThat(handles()).hasSize(2);
        own.press("/cabinet/security", "/cabinet/security/sessions/end-others", Map.of());
        assertThat(isSignedIn(other)).isFalse();
        assertThat(isSignedIn(own)).isTrue();
    }

    @Test
    void ends_nobody_elses() {
        Someone foreign = people.villager();
        var theirs = new PlainBrowser(port);
        theirs.signIn(foreign);
        theirs.press(
                "/cabinet/security", "/cabinet/security/sessions/" + handles().get(0) + "/end", Map.of());
        assertThat(isSignedIn(other)).isTrue();
    }

    @Test
    void shows_no_id_of_a_session() {
        String page = own.get("/cabinet/security").body();
        List<String> ids = jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param(aigul.id().toString())
                .query(String.class)
                .list();
        assertThat(ids).hasSize(2);
        ids.forEach(id -> assertThat(page).doesNotContain(id));
    }

    @Test
    void tells_of_another_device_but_not_of_the_first_or_of_one_that_is_known() {
        assertThat(told()).as("two browsers, of which the first is no news").hasSize(1);
        other.press("/cabinet", "/sign-out", Map.of());
        other.signIn(aigul);
        assertThat(told()).hasSize(1);
        Matcher address = Pattern.compile("127\\.0\\.0\\.1|::1").matcher(told().get(0));
        assertThat(address.find()).as("no network address in a message").isFalse();
        assertThat(own.get("/cabinet/inbox").body()).contains("жаңа құрылғыдан біреу кірді", "23.11.2026, 10:00");
    }

    private List<String> told() {
        return jdbc.sql("""
                select arguments::text from inbox_message
                 where account_id = ? and key = 'account.message.new-device'""").param(aigul.id()).query(String.class).list();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 | Chrome, Android
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1 | Safari, iPhone
            Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 YaBrowser/24.10 Safari/537.36 | Yandex, Windows
            Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0 | Edge, Windows
            Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0 | Firefox, Linux
            <script>alert(1)</script> | ''
            """)
    void names_a_device_coarsely(String agent, String name) {
        assertThat(OwnSessions.deviceName(agent)).isEqualTo(name);
    }

    @Test
    void names_no_device_that_says_nothing() {
        assertThat(OwnSessions.deviceName(null)).isEmpty();
    }
}
