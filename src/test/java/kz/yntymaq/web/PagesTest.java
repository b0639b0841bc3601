package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What holds on every page: headers, languages, size, its own host only. */
@PortalTest
class PagesTest {

    private static final int FIRST_VISIT = 40 * 1024;
    private static final int LATER_PAGE = 12 * 1024;
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+|/favicon[^\"]+)\"");

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    private MockHttpServletResponse get(String address) {
        return pages.get().uri(address).exchange().getResponse();
    }

    private String body(String address) {
        return new String(get(address).getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/nothing-here", "/cabinet"})
    void every_answer_carries_the_headers_that_keep_it_safe(String address) {
        MockHttpServletResponse answer = get(address);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "frame-ancestors 'none'",
                        "form-action 'self'",
                        "base-uri 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*", "http:");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        assertThat(answer.getHeader("Server")).isNull();
    }

    @Test
    void a_button_that_only_a_script_can_serve_is_not_shown_without_one() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/static/assets/portal.css")))
                .containsPattern("\\.govuk-button\\[hidden],[^{]*\\{\\s*display: none;");
    }

    @Test
    void a_table_wider_than_the_page_scrolls_by_itself_and_links_of_the_footer_stand_apart() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/templates/programme/fragments.html")))
                .doesNotContainPattern("<details[^>]*>(?:(?!y-scroll|</details>)[\\s\\S])*<table");
        assertThat(body("/")).contains("class=\"y-footer__links\"");
    }

    @Test
    void no_column_is_wider_than_the_narrowest_page() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/static/assets/portal.css")))
                .doesNotContainPattern("minmax\\([1-9]\\d*px")
                .as("the sign of the tenge stays beside its field")
                .containsPattern("max-width: 19\\.99em\\) \\{\\s*\\.govuk-input__wrapper \\{\\s*display: flex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/register", "/sign-in", "/privacy", "/help", "/support"})
    void a_page_has_no_style_and_no_script_of_its_own(String address) {
        assertThat(body(address))
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\s(style|on\\w+)=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/register", "/sign-in", "/privacy", "/help", "/support"})
    void a_page_asks_no_other_host_for_anything(String address) {
        assertThat(Pattern.compile("(?:src|href|action)=\"((?:https?:)?//[^\"]*)\"")
                        .matcher(body(address))
                        .results()
                        .map(found -> found.group(1)))
                .isEmpty();
        for (String asset : assets(address)) {
            assertThat(body(asset)).as(asset).doesNotContainPattern("url\\([\"']?(?:https?:)?//");
        }
    }

    @Test
    void the_first_visit_and_the_next_page_are_small() {
        int home = compressed("/");
        int assets = assets("/").stream().mapToInt(this::compressed).sum();
        assertThat(home + assets).as("first visit, compressed").isLessThanOrEqualTo(FIRST_VISIT);
        assertThat(Stream.of("/register", "/sign-in", "/support", "/privacy", "/help")
                        .mapToInt(this::compressed))
                .as("a later page, compressed")
                .allMatch(size -> size <= LATER_PAGE);
        System.out.printf("[tests] Home page %d B, its assets %d B, compressed%n", home, assets);
    }

    @Test
    void assets_are_kept_for_good_under_a_name_that_changes_with_them() {
        for (String asset : assets("/")) {
            if (asset.startsWith("/assets/")) {
                assertThat(asset).matches(".*-[0-9a-f]{32}\\.\\w+");
                assertThat(get(asset).getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
            }
        }
    }

    private TreeSet<String> assets(String address) {
        var found = new TreeSet<String>();
        ASSET.matcher(body(address)).results().forEach(asset -> found.add(asset.group(1)));
        found.stream()
                .filter(asset -> asset.endsWith(".css"))
                .toList()
                .forEach(styles -> Pattern.compile("url\\([\"']?([^\"')]+)")
                        .matcher(body(styles))
                        .results()
                        .map(picture -> picture.group(1))
                        .filter(picture -> !picture.startsWith("data:") && !picture.startsWith("#"))
                        .forEach(picture -> found.add(picture.startsWith("/") ? picture : "/assets/" + picture)));
        return found;
    }

    private int compressed(String address) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(get(address).getContentAsByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    @ParameterizedTest
    @CsvSource({"kk, Жүйеге кіру", "ru, Войти", "en, Sign in"})
    void speaks_the_language_that_was_asked_for_and_remembers_it(String language, String signIn) {
        MockHttpServletResponse answer = get("/?lang=" + language);
        var cookie = answer.getCookie("lang");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).isEqualTo(language);
        assertThat(pages.get().uri("/").cookie(cookie))
                .bodyText()
                .contains("lang=\"" + language + "\"")
                .contains(signIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=de", "/?lang=", "/?lang=%3Cscript%3E", "/?lang=ru_RU&lang=x", "/?lang=../../etc"})
    void an_unknown_language_changes_nothing(String address) {
        MockHttpServletResponse answer = get(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getCookie("lang")).isNull();
        assertThat(body(address)).contains("<html lang=\"kk\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "///evil.example",
                "/\\evil.example",
                "/?next=//evil.example",
                "/%2F%2Fevil.example/"
            })
    void the_language_switch_never_leads_away(String address) {
        var links = Pattern.compile("<a href=\"([^\"]*)\"[^>]*hreflang=")
                .matcher(bodyOfAny(address))
                .results()
                .map(link -> link.group(1));
        assertThat(links).allMatch(link -> link.startsWith("/") && !link.startsWith("//") && !link.startsWith("/\\"));
    }

    private String bodyOfAny(String address) {
        return pages.get()
                                .uri(java.net.URI.create("http://localhost" + address.replace("\\", "%5C")))
                                .exchange()
                                .getResponse()
                                .getHeader("Location")
                        == null
                ? new String(
                        pages.get()
                                .uri(java.net.URI.create("http://localhost" + address.replace("\\", "%5C")))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8)
                : "";
    }

    @Test
    void keeps_the_query_in_the_language_links_and_escapes_it() {
        assertThat(body("/places?words=x\"><script>alert(1)</script>")).doesNotContain("<script>alert");
        assertThat(body("/?a=1&b=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("a=1")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_sign_in_never_leads_to_another_host() {
        var person = people.villager();
        for (String trick : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            String next = pages.post()
                    .uri("/sign-in?continue="
                            + java.net.URLEncoder.encode(trick, java.nio.charset.StandardCharsets.UTF_8)
                            + "&return-to=x")
                    .param("iin", person.iin())
                    .param("password", People.PASSWORD)
                    .param("return-to", trick)
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(next).isEqualTo("/cabinet");
        }
    }
}
