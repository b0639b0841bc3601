package kz.yntymaq.qualify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a visitor told is offered in the application that they begin, filled in, and marked. */
@PortalTest
class CarriedOverTest {

    private static final String TOLD = "village=" + Places.ZERENDI_VILLAGE
            + "&who=CHAIR&buy=MACHINERY&buy=EQUIPMENT&used=MACHINERY&direction=CROP&amount=5000000&term=60&jobs_now=2&jobs_planned=5"
            + "&passed=place&passed=who&passed=want&passed=about&passed=direction&passed=money&passed=jobs";

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private Made cooperative;
    private PlainBrowser browser;
    private String start;

    @BeforeEach
    void a_chair_who_asked_before_signing_in() {
        cooperative = fixtures.active(Places.ZERENDI_VILLAGE);
        browser = new PlainBrowser(port);
        start = "/cabinet/applications/start?cooperative=" + cooperative.id();
    }

    private Map<String, String> stored() {
        UUID id = jdbc.sql("select id from loan_application where applicant_id = ?")
                .param(cooperative.id())
                .query(UUID.class)
                .single();
        var stored = new java.util.TreeMap<String, String>(Map.of("id", id.toString()));
        jdbc.sql("select key, value #>> '{}' as text from loan_application, jsonb_each(answers) where id = ?")
                .param(id)
                .query((row, i) -> stored.put(row.getString("key"), row.getString("text")))
                .list();
        return stored;
    }

    @Test
    void what_was_told_is_offered_filled_in_and_marked() {
        browser.get("/qualify/begin?to=sign-in&" + TOLD);
        browser.signIn(cooperative.chair());
        assertThat(browser.get(start + "&lang=ru").body())
                .contains("Перенести эти ответы в заявку", "name=\"takeOver\"", "растениеводство", "60 месяцев");

        browser.press(start, start, Map.of("takeOver", "true"));
        assertThat(stored())
                .containsEntry("VILLAGE", Places.ZERENDI_VILLAGE)
                .containsEntry("DIRECTION", "CROP")
                .containsEntry("AMOUNT", "5000000")
                .containsEntry("TERM", "60")
                .containsEntry("JOBS_PLANNED", "5");
        assertThat(stored().get("PURCHASES"))
                .as("the one alone that was said to be used")
                .contains("MACHINERY", "EQUIPMENT")
                .containsOnlyOnce("USED");
        String amount = browser.get("/cabinet/applications/" + stored().get("id") + "/amount?lang=ru")
                .body();
        assertThat(amount).contains("Перенесено со страницы", "value=\"5 000 000\"");
        assertThat(amount.split("Перенесено со страницы", -1))
                .as("amount and term, not the grace")
                .hasSize(3);
    }

    @Test
    void nothing_is_taken_over_that_is_not_wanted() {
        browser.get("/qualify/begin?to=sign-in&" + TOLD);
        browser.signIn(cooperative.chair());
        browser.press(start, start, Map.of());
        assertThat(stored()).containsOnlyKeys("id");
    }

    @Test
    void nothing_is_offered_to_who_told_nothing() {
        browser.signIn(cooperative.chair());
        assertThat(browser.get(start).body()).doesNotContain("name=\"takeOver\"");
        browser.press(start, start, Map.of("takeOver", "true"));
        assertThat(stored()).containsOnlyKeys("id");
    }

    @Test
    void an_answer_that_is_there_is_not_overwritten_and_one_that_is_none_is_left_out() {
        browser.signIn(cooperative.chair());
        browser.press(start, start, Map.of());
        jdbc.sql("update loan_application set answers = '{\"AMOUNT\": \"7000000\"}' where id = ?")
                .param(UUID.fromString(stored().get("id")))
                .update();
        browser.get("/qualify/begin?to=cabinet&" + TOLD.replace("CROP", "NOTHING"));
        browser.press("/cabinet", start, Map.of("takeOver", "true"));
        assertThat(stored())
                .containsEntry("AMOUNT", "7000000")
                .containsEntry("TERM", "60")
                .doesNotContainKey("DIRECTION");
    }

    @Test
    void what_is_asked_only_of_an_entrepreneur_is_taken_over_with_it() {
        var farmer = cooperative.member();
        String begin = "/cabinet/applications/start?programme=AAP";
        browser.get("/qualify/begin?to=sign-in&village=" + Places.ZERENDI_VILLAGE
                + "&who=ENTREPRENEUR&buy=MACHINERY&aap_registered_here=yes&passed=place&passed=who&passed=want");
        browser.signIn(farmer);
        browser.press(begin, begin, Map.of("takeOver", "true"));
        assertThat(jdbc.sql("select answers ->> 'CATEGORY' || ' ' || (answers ->> 'REGISTERED_HERE')"
                                + " from loan_application where applicant_id = ?")
                        .param(farmer.id())
                        .query(String.class)
                        .single())
                .isEqualTo("ENTREPRENEUR yes");
    }
}
