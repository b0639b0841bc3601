package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed stays, over real HTTP with real sessions: through wrong fields, a dead session, a missing token, a huge upload. */
@PortalTest
class KeptFormsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Someone aigul;
    Session browser;

    @BeforeEach
    void somebody_with_a_browser() {
        aigul = people.villager();
        browser = new Session();
    }

    @Test
    void only_a_session_that_died_is_called_ended() {
        assertThat(browser.get("/cabinet").uri().toString()).endsWith("/sign-in");
        assertThat(browser.get("/cabinet").uri().toString()).endsWith("/sign-in");
        jdbc.sql("delete from spring_session").update();
        assertThat(browser.get("/cabinet").uri().toString()).endsWith("/sign-in?expired");
    }

    @Test
    void whoever_follows_an_invitation_is_told_so_before_signing_in() {
        assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);
        var answer = browser.get("/invitation/some-token");
        assertThat(answer.uri().toString()).endsWith("/sign-in?invited");
        assertThat(answer.body()).contains("Сіз ауыл шаруашылығы кооперативін құруға шақырылдыңыз");
    }

    /** A browser without scripts: cookies, redirects, forms. */
    private final class Session {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(uri(path)).GET().build());
        }

        HttpResponse<String> post(String path, Map<String, String> fields) {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        /** Fills the form of a page and sends it with the page's token. */
        HttpResponse<String> fill(String page, Map<String, String> typed) {
            var fields = new LinkedHashMap<>(typed);
            fields.put("_csrf", token(get(page).body()));
            return post(page, fields);
        }

        HttpResponse<String> signIn(Someone person) {
            return fill("/sign-in", Map.of("iin", person.iin(), "password", person.password()));
        }

        HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).as("the page has a token").isTrue();
        return found.group(1);
    }

    private void loseSessions() {
        jdbc.sql("delete from spring_session").update();
    }

    @Test
    void a_wrong_field_leaves_the_right_ones_as_typed_and_never_the_password() {
        String page = browser.fill(
                        "/register",
                        Map.of(
                                "iin",
                                "850101300125",
                                "familyName",
                                "Серікова",
                                "email",
                                "aigul@example.kz",
                                "password",
                                "Sekret-2026"))
                .body();
        assertThat(page)
                .contains("value=\"850101300125\"", "value=\"Серікова\"", "value=\"aigul@example.kz\"", "iin-error");
        assertThat(page).doesNotContain("Sekret-2026");
        assertThat(browser.get("/register?lang=ru").body())
                .as("in another language too")
                .contains("value=\"Серікова\"", "iin-error");
        assertThat(new Session().get("/register").body())
                .as("nobody else sees it")
                .doesNotContain("Серікова");
    }

    @Test
    void a_form_without_its_token_is_kept_and_not_saved() {
        var answer = browser.post("/register", Map.of("iin", aigul.iin(), "familyName", "Таңатарова"));
        assertThat(answer.uri().getPath()).isEqualTo("/register");
        assertThat(answer.body()).contains("value=\"Таңатарова\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/cabinet/profile"})
    void a_form_that_another_site_sends_is_refused_and_not_kept(String path) {
        var planted = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("familyName=Planted&produces=Planted&_owner=" + aigul.id()))
                .build();
        assertThat(browser.send(planted).statusCode()).isEqualTo(403);
        assertThat(browser.get("/register").body()).doesNotContain("Planted");
        assertThat(browser.signIn(aigul).uri().getPath()).as("no page waits").isEqualTo("/cabinet");
        assertThat(browser.send(planted).statusCode()).isEqualTo(403);
        assertThat(browser.get("/cabinet/profile").body())
                .as("still signed in")
                .contains("produces")
                .doesNotContain("Planted");
    }

    @Test
    void a_form_of_a_dead_session_waits_for_its_owner_behind_the_sign_in() {
        sendAfterTheSessionDied();
        var after = browser.signIn(aigul);
        assertThat(after.uri().getPath()).as("back to the form").isEqualTo("/cabinet/profile");
        assertThat(after.body()).contains("Қымыз, сүт, ет", "value=\"01.03.2019\"");
        assertThat(jdbc.sql("select count(*) from farmer_profile where account_id = ?")
                        .param(aigul.id())
                        .query(Integer.class)
                        .single())
                .as("shown, not saved")
                .isZero();
        browser.fill("/cabinet/profile", described(aigul));
        assertThat(browser.get("/cabinet/profile?lang=ru").body()).contains("Қымыз, сүт, ет");
    }

    @Test
    void a_form_of_a_dead_session_is_shown_to_nobody_else() {
        sendAfterTheSessionDied();
        var after = browser.signIn(people.villager());
        assertThat(after.uri().getPath()).isEqualTo("/cabinet/profile");
        assertThat(after.body()).doesNotContain("Қымыз, сүт, ет");
    }

    private void sendAfterTheSessionDied() {
        browser.signIn(aigul);
        String token = token(browser.get("/cabinet/profile").body());
        loseSessions();
        var fields = new LinkedHashMap<>(described(aigul));
        fields.put("_csrf", token);
        assertThat(browser.post("/cabinet/profile", fields).uri().toString()).endsWith("/sign-in?kept");
    }

    private static Map<String, String> described(Someone owner) {
        return Map.of(
                "_owner",
                owner.id().toString(),
                "version",
                "0",
                "kind",
                "PEASANT_FARM",
                "registeredSince",
                "01.03.2019",
                "produces",
                "Қымыз, сүт, ет");
    }

    @Test
    void a_page_asked_for_by_a_visitor_opens_after_the_sign_in() {
        assertThat(browser.get("/cabinet/password").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.signIn(aigul).uri().getPath()).isEqualTo("/cabinet/password");
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        browser.signIn(aigul);
        String token = token(browser.get("/cabinet/password").body());
        browser.post("/sign-out", Map.of("_csrf", token));
        assertThat(browser.get("/cabinet/password").uri().getPath()).isEqualTo("/sign-in");
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(aigul.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_upload_that_is_too_large_for_the_server_is_answered_plainly() {
        browser.signIn(aigul);
        String token = token(browser.get("/cabinet/password").body());
        String boundary = "----test";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                + "x".repeat(24 * 1024 * 1024) + "\r\n--" + boundary + "--\r\n";
        var answer = browser.send(HttpRequest.newBuilder(uri("/cabinet/password"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .as("a page of the portal, with the largest size")
                .contains("10 МБ", "y-header");
        assertThat(browser.get("/cabinet/password").uri().getPath())
                .as("still signed in")
                .isEqualTo("/cabinet/password");
    }

    @Test
    void an_ended_office_is_not_held_a_moment_longer() {
        Someone administrator = people.administrator();
        browser.signIn(administrator);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(200);
        jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                .param(administrator.id())
                .update();
        assertThat(browser.get("/admin").statusCode()).isEqualTo(403);
    }
}
