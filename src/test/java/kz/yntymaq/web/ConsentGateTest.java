package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.consent.ConsentText;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever agreed to earlier words about personal data is asked again, and nothing typed or sought is lost by it. */
@PortalTest
class ConsentGateTest {

    private static final String PAGE = "/cabinet/consent";
    private static final String ASKED = "Келісім мәтіні өзгерді";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Someone aigul;
    PlainBrowser browser;

    @BeforeEach
    void somebody_who_agreed_to_earlier_words() {
        aigul = people.villager();
        browser = new PlainBrowser(port);
        agreedEarlier();
    }

    private void agreedEarlier() {
        jdbc.sql("update consent set text_version = '2026-11-23' where account_id = ?")
                .param(aigul.id())
                .update();
    }

    @Test
    void is_asked_after_the_sign_in_and_goes_on_to_where_they_were_going() {
        browser.get("/cabinet/cooperatives/new");
        var asked = browser.signIn(aigul);
        assertThat(asked.uri().getPath()).isEqualTo(PAGE);
        assertThat(asked.body()).contains(ASKED, "БСН 260140900012", "/privacy/2026-11-23");
        var after = browser.fill(PAGE, Map.of("version", ConsentText.VERSION));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet/cooperatives/new");
        assertThat(after.body()).contains("Келісіміңіз сақталды");
        assertThat(jdbc.sql("select text_version, operator_bin from consent where account_id = ? order by given_at, 1")
                        .param(aigul.id())
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("text_version"), row -> row.get("operator_bin"))
                .contains(tuple(ConsentText.VERSION, "260140900012"))
                .hasSize(2);
        assertThat(jdbc.sql("select detail from audit_entry where action = 'account.consent-given' and account_id = ?")
                        .param(aigul.id())
                        .query(String.class)
                        .list())
                .containsExactly("consent " + ConsentText.VERSION);
        assertThat(browser.get("/cabinet").uri().getPath()).isEqualTo("/cabinet");
        assertThat(browser.get(PAGE).body()).doesNotContain(ASKED).contains("келісім берген күніңіз");
    }

    @Test
    void reaches_nothing_else_meanwhile_but_help_the_words_and_the_own_data() {
        browser.signIn(aigul);
        var reached = new ArrayList<String>();
        for (String path : List.of(
                "/",
                "/cabinet",
                "/cabinet/password",
                "/cabinet/cooperatives/new",
                "/cooperatives",
                "/support",
                "/queue",
                "/files/" + UUID.randomUUID(),
                "/cabinet/invitations/" + UUID.randomUUID())) {
            if (!browser.get(path).uri().getPath().equals(PAGE)) {
                reached.add(path);
            }
        }
        assertThat(reached).isEmpty();
        for (String path : List.of(
                "/help",
                "/privacy",
                "/privacy/2026-11-23",
                "/cabinet/profile",
                "/cabinet/contacts",
                "/cabinet/inbox")) {
            var page = browser.get(path);
            assertThat(page.uri().getPath()).isEqualTo(path);
            assertThat(page.statusCode()).isEqualTo(200);
        }
        assertThat(browser.get(PAGE + "?lang=ru").body()).contains("Текст согласия изменился");
        browser.press(PAGE, "/sign-out", Map.of());
        assertThat(browser.get("/cabinet").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_form_of_a_dead_session_waits_behind_the_consent_too() {
        agree();
        browser.signIn(aigul);
        var fields = typed("/cabinet/cooperatives/new");
        fields.put("nameKk", "Қымызшы");
        agreedEarlier();
        jdbc.sql("delete from spring_session").update();
        assertThat(browser.post("/cabinet/cooperatives/new", fields).uri().toString())
                .endsWith("/sign-in?kept");
        assertThat(browser.signIn(aigul).uri().getPath()).isEqualTo(PAGE);
        var after = browser.fill(PAGE, Map.of("version", ConsentText.VERSION));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet/cooperatives/new");
        assertThat(after.body()).contains("value=\"Қымызшы\"");
    }

    @Test
    void a_form_that_is_sent_before_the_consent_is_kept_and_shown_after_it() {
        browser.signIn(aigul);
        var answer = browser.post("/cabinet/profile", typed("/cabinet/profile"));
        assertThat(answer.uri().getPath()).isEqualTo(PAGE);
        assertThat(jdbc.sql("select count(*) from farmer_profile where account_id = ?")
                        .param(aigul.id())
                        .query(Integer.class)
                        .single())
                .as("nothing is done without the consent")
                .isZero();
        var after = browser.fill(PAGE, Map.of("version", ConsentText.VERSION));
        assertThat(after.uri().getPath()).isEqualTo("/cabinet/profile");
        assertThat(after.body()).contains("Қымыз, сүт, ет").doesNotContain("Бұл әрекет орындалмады");
    }

    @Test
    void a_villager_who_never_agreed_is_asked_and_who_holds_an_office_is_not() {
        Someone official = people.official(Places.ZERENDI);
        jdbc.sql("delete from consent where account_id in (?, ?)")
                .params(aigul.id(), official.id())
                .update();
        var asked = browser.signIn(aigul);
        assertThat(asked.uri().getPath()).isEqualTo(PAGE);
        assertThat(asked.body()).contains("/sign-out", "/cabinet/profile").doesNotContain(ASKED);
        assertThat(browser.fill(PAGE, Map.of("version", ConsentText.VERSION))
                        .uri()
                        .getPath())
                .isEqualTo("/cabinet");
        assertThat(new PlainBrowser(port).signIn(official).uri().getPath()).isEqualTo("/office");
    }

    @Test
    void only_the_words_that_were_shown_are_agreed_to() {
        browser.signIn(aigul);
        var answer = browser.fill(PAGE, Map.of("version", "2026-11-23"));
        assertThat(answer.uri().getPath()).isEqualTo(PAGE);
        assertThat(answer.body()).contains("мәтін тағы өзгерді", ASKED);
        assertThat(browser.get("/cabinet").uri().getPath()).isEqualTo(PAGE);
    }

    @Test
    void the_button_pressed_twice_agrees_once() {
        agree();
        browser.signIn(aigul);
        for (int i = 0; i < 2; i++) {
            assertThat(browser.fill(PAGE, Map.of("version", ConsentText.VERSION))
                            .uri()
                            .getPath())
                    .isEqualTo("/cabinet");
        }
        assertThat(jdbc.sql("select count(*) from consent where account_id = ?")
                        .param(aigul.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void agree() {
        jdbc.sql("update consent set text_version = ? where account_id = ?")
                .params(ConsentText.VERSION, aigul.id())
                .update();
    }

    private Map<String, String> typed(String path) {
        String page = browser.get(path).body();
        var fields = new LinkedHashMap<>(Map.of(
                "_owner",
                aigul.id().toString(),
                "version",
                "0",
                "kind",
                "PEASANT_FARM",
                "registeredSince",
                "01.03.2019",
                "produces",
                "Қымыз, сүт, ет"));
        fields.put("_csrf", PlainBrowser.hidden(page, "_csrf"));
        fields.put("_seal", PlainBrowser.hidden(page, "_seal"));
        return fields;
    }
}
