package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no page of the portal sends is answered with 400 or 404, never with 500, and costs one line of the log. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class BadRequestsTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Someone administrator;
    WebClient browser;

    @BeforeEach
    void an_administrator_with_a_browser() {
        administrator = people.administrator();
        browser = new WebClient(port);
        browser.signIn(administrator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cooperatives?words=%00secret-value",
                "/queue?after=%00secret-value",
                "/cooperatives?words=%C3%28secret-value",
                "/cooperatives?words=%ED%A0%80secret-value",
                "/admin/offices?after=secret-value",
                "/admin/offices?after=_A_------------------------------------",
                "/admin/offices?kind=secret-value&oblast=999999999999",
                "/admin/audit?before=99999999999999999999",
                "/admin/audit?from=secret-value",
                "/cabinet/inbox?after=secret-value",
                "/cabinet/inbox?after=999999999999999999999999_secret-value"
            })
    void odd_addresses_are_not_mistakes_of_the_portal(String address, CapturedOutput log) {
        var answer = browser.get(address);
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(log.getAll()).doesNotContain("\tat ", "secret-value");
    }

    @Test
    void a_character_that_no_text_holds_is_a_bad_request_with_one_line(CapturedOutput log) {
        assertThat(browser.get("/cooperatives?words=%00secret-value").statusCode())
                .isEqualTo(400);
        assertThat(log.getAll().lines().filter(line -> line.contains("400 GET /cooperatives")))
                .hasSize(1);
    }

    @Test
    void the_page_of_an_error_stays_itself_in_another_language() {
        var plain = new WebClient(port);
        plain.signIn(people.villager());
        var forbidden = plain.get("/admin/audit?from=01.11.2026");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body())
                .contains("href=\"/admin/audit?from=01.11.2026&amp;lang=ru\"")
                .doesNotContain("href=\"/error");
        var there = plain.get("/admin/audit?from=01.11.2026&lang=ru");
        assertThat(there.statusCode()).isEqualTo(403);
        assertThat(there.body()).contains("Эта страница вам недоступна");
        assertThat(plain.post("/admin/offices", Map.of("name", "x")).body()).doesNotContain("href=\"/error");
    }

    @Test
    void rows_beyond_a_list_are_not_mistakes_of_the_portal() {
        String token = WebClient.token(browser.get("/cabinet/profile").body());
        assertThat(browser.post("/cabinet/profile", Map.of("_csrf", token, "rows[99999].name", "x", "produces[3]", "x"))
                        .statusCode())
                .isLessThan(500);
    }

    /** Binding of a form happens before anything is looked up, so that no case has to be there. */
    @ParameterizedTest
    @CsvSource({
        "rules/CategoryIsProven,version,x",
        "rules/CategoryIsProven,verdict,X",
        "rules/CategoryIsProven,own,99999999999999",
        "corrections,version,abc",
        "corrections,once,abc",
        "corrections,asks[999].field,x",
        "corrections,asks[2147483647].asked,x",
        "corrections,asks[0].asked,x",
        "refusal,version,abc",
        "conclusion,version,x",
        "release,version,x"
    })
    void a_form_that_no_page_makes_is_a_bad_request(String page, String field, String value, CapturedOutput log) {
        var official = new WebClient(port);
        official.signIn(people.official(Places.ZERENDI));
        String token = WebClient.token(official.get("/cabinet/password").body());
        assertThat(official.post("/office/applications/" + UUID.randomUUID() + "/" + page, fields(token, field, value))
                        .statusCode())
                .isIn(400, 404);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "text", "image/png", "*/*;q=9", ",,,"})
    void odd_wishes_for_a_kind_of_answer_get_the_page(String accept) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/support"))
                .header("Accept", accept)
                .GET()
                .build();
        assertThat(browser.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void a_number_or_a_day_that_the_portal_itself_cannot_read_is_its_mistake() {
        assertThat(BadRequests.caused(new IllegalStateException(new NumberFormatException())))
                .isFalse();
        assertThat(BadRequests.caused(new IllegalStateException(new DateTimeException("no such day"))))
                .isFalse();
        assertThat(BadRequests.caused(new TypeMismatchException("x", int.class)))
                .isTrue();
    }

    private static Map<String, String> fields(String token, String field, String value) {
        var fields =
                new HashMap<>(Map.of("_csrf", token, "once", UUID.randomUUID().toString(), "version", "1", "own", "1"));
        fields.put(field, value);
        return fields;
    }
}
