package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
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

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    JdbcClient jdbc;

    Someone aigul;
    PlainBrowser browser;

    @BeforeEach
    void somebody_with_a_browser() {
        loseSessions();
        aigul = people.villager();
        browser = new PlainBrowser(port);
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

    private static String token(String page) {
        return PlainBrowser.hidden(page, "_csrf");
    }

    private static String seal(String page) {
        return PlainBrowser.hidden(page, "_seal");
    }

    private URI uri(String path) {
        return browser.uri(path);
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
        assertThat(new PlainBrowser(port).get("/register").body())
                .as("nobody else sees it")
                .doesNotContain("Серікова");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "qwerty123"})
    void a_password_that_is_easy_to_guess_is_refused_for_that_and_not_for_its_length(String easy) {
        assertThat(browser.fill("/register", Map.of("password", easy, "_consent", "on"))
                        .body())
                .contains("Бұл құпиясөзді табу оңай")
                .doesNotContain("Құпиясөз 8–36 таңбадан тұруы керек");
    }

    @Test
    void what_a_visitor_typed_waits_half_an_hour_and_no_longer() {
        browser.fill("/register", Map.of("iin", "850101300125", "familyName", "Серікова"));
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/register").body()).contains("Серікова");
        clock.advance(Duration.ofMinutes(2));
        assertThat(browser.get("/register").body()).doesNotContain("Серікова");
    }

    @Test
    void what_a_visitor_typed_is_forgotten_when_somebody_signs_in() {
        browser.fill("/register", Map.of("iin", "850101300125", "familyName", "Серікова"));
        assertThat(keptForms()).isEqualTo(1);
        browser.signIn(aigul);
        assertThat(keptForms()).isZero();
    }

    private int keptForms() {
        return jdbc.sql("select count(*) from spring_session_attributes where attribute_name like 'form %'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_village_that_is_nowhere_is_said_to_be_once_by_its_field_and_in_the_list() {
        String page =
                browser.fill("/register", Map.of("villageName", "Жоқжерауылы")).body();
        assertThat(page)
                .containsOnlyOnce("class=\"govuk-error-message\" id=\"village-error\"")
                .doesNotContain("Ауылды немесе қаланы тізімнен таңдаңыз.");
        assertThat(page.split("Мұндай ауыл немесе қала табылмады", -1))
                .as("list, field, script")
                .hasSize(4);
    }

    @Test
    void a_form_whose_token_is_too_old_is_kept_and_not_saved() {
        String page = browser.get("/register").body();
        var answer =
                browser.post("/register", Map.of("_seal", seal(page), "iin", aigul.iin(), "familyName", "Таңатарова"));
        assertThat(answer.uri().getPath()).isEqualTo("/register");
        assertThat(answer.body()).contains("value=\"Таңатарова\"");
    }

    @Test
    void words_that_the_portal_asked_nobody_for_are_planted_in_no_form() {
        browser.get("/register");
        String foreign = seal(new PlainBrowser(port).get("/register").body());
        for (String mark : List.of("", foreign)) {
            var answer = browser.post("/register", Map.of("_seal", mark, "familyName", "Planted"));
            assertThat(answer.body()).doesNotContain("Planted").contains("Бұл бет ескірген");
        }
        assertThat(browser.get("/register").body()).doesNotContain("Planted");
    }

    @Test
    void a_file_that_arrives_after_the_session_died_is_said_to_be_lost() {
        browser.signIn(aigul);
        browser.get("/cabinet/profile");
        loseSessions();
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF\r\n--x--\r\n";
        var atTheSignIn = browser.send(HttpRequest.newBuilder(uri("/cabinet/profile"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(atTheSignIn.body()).contains("файл сақталмады");
    }

    @Test
    void several_wrong_forms_at_the_same_moment_are_all_kept() throws Exception {
        browser.signIn(aigul);
        String token = token(browser.get("/cabinet/profile").body());
        var forms = List.of("/cabinet/profile", "/cabinet/contacts", "/cabinet/cooperatives/new");
        var hands = Executors.newFixedThreadPool(forms.size());
        for (int round = 0; round < 3; round++) {
            String word = "сөз" + round;
            var presses = forms.stream()
                    .<Callable<Integer>>map(path -> () -> browser.post(
                                    path,
                                    Map.of(
                                            "_csrf",
                                            token,
                                            "_owner",
                                            aigul.id().toString(),
                                            "produces",
                                            word,
                                            "phone",
                                            word,
                                            "nameKk",
                                            word))
                            .statusCode())
                    .toList();
            for (var press : hands.invokeAll(presses)) {
                assertThat(press.get()).isLessThan(500);
            }
            for (String path : forms) {
                assertThat(browser.get(path).body()).as(path).contains(word);
            }
        }
        hands.shutdown();
    }

    @Test
    void what_is_kept_for_a_session_is_bounded_in_every_direction() {
        loseSessions();
        browser.signIn(aigul);
        String token = token(browser.get("/cabinet/profile").body());
        var manyNames = new LinkedHashMap<>(described(aigul));
        IntStream.range(0, 800).forEach(n -> manyNames.put("name" + n, "x"));
        var longName = new LinkedHashMap<>(described(aigul));
        longName.put("n".repeat(5_000), "x");
        var longValue = new LinkedHashMap<>(described(aigul));
        longValue.put("produces", "x".repeat(70_000));
        for (var large : List.of(manyNames, longName, longValue)) {
            large.put("_csrf", token);
            large.put("registeredSince", "wrong");
            assertThat(browser.post("/cabinet/profile", large).body())
                    .as("said, not kept")
                    .contains("Мәтін тым ұзын");
        }
        browser.post("/cabinet", Map.of("_csrf", token, "word", "nothing"));
        assertThat(jdbc.sql("select count(*) from spring_session_attributes where attribute_name like 'form %'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_visitors_without_a_session_may_leave_has_an_end() {
        loseSessions();
        clock.set(clock.today().plusDays(1)); // its own ten minutes: the other tests are visitors of this address too
        for (int n = 0; n < 30; n++) {
            var visitor = new PlainBrowser(port);
            String seal = seal(visitor.get("/register").body());
            visitor.post("/register", Map.of("_seal", seal, "familyName", "я".repeat(50_000)));
        }
        assertThat(jdbc.sql("select count(*) from spring_session_attributes where attribute_name like 'form %'")
                        .query(Integer.class)
                        .single())
                .isBetween(1, 20);
    }

    @Test
    void a_kept_form_that_cannot_be_shown_never_breaks_its_page() {
        browser.signIn(aigul);
        String page = browser.get("/cabinet/profile").body();
        var fields = new LinkedHashMap<>(described(aigul));
        fields.put("_csrf", "too-old");
        fields.put("_seal", seal(page));
        fields.put("kind", "");
        fields.put("produces[999999999999].x", "1");
        fields.put("produces[0].[", "1");
        fields.put("version", "x".repeat(300));
        assertThat(browser.post("/cabinet/profile", fields).statusCode()).isEqualTo(200);
        assertThat(browser.get("/cabinet/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void the_red_box_is_for_who_just_pressed_and_the_words_stay() {
        browser.signIn(aigul);
        wrongProfile();
        assertThat(browser.get("/cabinet/profile?lang=kk").body()).contains("govuk-error-summary", "Қымыз");
        var later = browser.follow("/cabinet", "/cabinet/profile");
        assertThat(later.body()).contains("Қымыз").doesNotContain("govuk-error-summary");
    }

    private HttpResponse<String> wrongProfile() {
        var wrong = new LinkedHashMap<>(described(aigul));
        wrong.put("registeredSince", "ертең");
        return browser.fill("/cabinet/profile", wrong);
    }

    @Test
    void the_list_of_errors_names_each_field() {
        browser.signIn(aigul);
        assertThat(wrongProfile().body())
                .contains("<title>Қате: ")
                .containsPattern("#registeredSince\">[^<:]+: [^<]+</a>");
    }

    @Test
    void the_second_tab_of_the_same_person_is_called_so() {
        browser.signIn(aigul);
        var first = new LinkedHashMap<>(described(aigul));
        first.put("produces", "Бал");
        browser.fill("/cabinet/profile", first);
        browser.fill("/cabinet/profile", described(aigul));
        var changed = new LinkedHashMap<>(described(aigul));
        changed.put("produces", "Жүн");
        assertThat(browser.fill("/cabinet/profile", changed).body())
                .contains("y-note--conflict", "Бұл бетті өзіңіз басқа терезеде сақтап қойыпсыз", "Қымыз, сүт, ет")
                .doesNotContain("басқа адам сақтады");
    }

    @Test
    void by_boxes_that_differ_stands_what_is_ticked_now() {
        Made made = cooperatives.founding(Places.ZERENDI_VILLAGE, 1);
        String page = "/cabinet/cooperatives/" + made.id() + "/edit";
        browser.signIn(made.chair());
        String version = PlainBrowser.hidden(browser.get(page).body(), "version");
        browser.fill(page, founding(made, version, "Береке", "STORAGE"));
        assertThat(browser.fill(page, founding(made, version, "Ырыс", "PRODUCTION"))
                        .body())
                .contains("y-note--conflict", "Қазір сақталғаны: Береке", "Қазір сақталғаны: сақтау (ортақ қойма)");
        assertThat(browser.fill(page, founding(made, version, "Ырыс", "STORAGE"))
                        .body())
                .as("what is the same in both is not compared")
                .contains("Қазір сақталғаны: Береке")
                .doesNotContain("Қазір сақталғаны: сақтау");
    }

    private static Map<String, String> founding(Made made, String version, String name, String kind) {
        return Map.of(
                "_owner",
                made.chair().id().toString(),
                "version",
                version,
                "nameKk",
                name,
                "nameRu",
                name,
                "kinds",
                kind,
                "_kinds",
                "on",
                "seat",
                Places.ZERENDI_VILLAGE);
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
        String page = browser.get("/cabinet/profile").body();
        loseSessions();
        var fields = new LinkedHashMap<>(described(aigul));
        fields.put("_csrf", token(page));
        fields.put("_seal", seal(page));
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
    void a_file_whose_name_is_as_long_as_a_name_can_be_is_looked_at() {
        browser.signIn(aigul);
        String token = token(browser.get("/cabinet/documents").body());
        String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String body = field.formatted("_csrf", token)
                + field.formatted("holder", aigul.id())
                + field.formatted("purpose", "CHARTER")
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + "Ә".repeat(251)
                + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--x--\r\n";
        var answer = browser.send(HttpRequest.newBuilder(uri("/cabinet/documents"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/cabinet/documents");
        assertThat(answer.body()).contains("id=\"file-error\"");
    }

    @Test
    void an_upload_that_is_cut_off_is_called_broken_and_not_too_large() {
        browser.signIn(aigul);
        String token = token(browser.get("/cabinet/password").body());
        String whole = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF\r\n--x--\r\n";
        for (String cut : List.of(whole.substring(0, whole.length() - 10), whole.substring(0, 40))) {
            var answer = browser.send(HttpRequest.newBuilder(uri("/cabinet/password"))
                    .header("Accept", "text/html")
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofString(cut))
                    .build());
            assertThat(answer.statusCode()).as(cut).isEqualTo(400);
            assertThat(answer.body()).contains("y-header").doesNotContain("10 МБ");
        }
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
