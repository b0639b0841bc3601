package kz.yntymaq.calculator;

import static kz.yntymaq.support.PlainBrowser.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the amount of an application to the calculator: what stands there is carried over. */
@PortalTest
class FromApplicationTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/calculator/loan[^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    String page;
    PlainBrowser browser;

    @BeforeEach
    void a_draft() {
        Someone chair = people.villager();
        List<UUID> others = List.of(people.villager().id(), people.villager().id());
        UUID id = new ReadyDrafts(jdbc)
                .make(1, chair.id(), others, Places.ZERENDI_VILLAGE, new BigDecimal("9000000"))
                .get(0);
        page = "/cabinet/applications/" + id + "/amount";
        browser = new PlainBrowser(port);
        browser.signIn(chair);
    }

    private String link(String body) {
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private String sent(Map<String, String> typed) {
        String shown = browser.get(page).body();
        var fields = new HashMap<>(typed);
        List.of("_csrf", "_owner", "_seal", "version").forEach(name -> fields.put(name, hidden(shown, name)));
        return browser.post(page, fields).body();
    }

    @Test
    void what_is_stored_is_asked_of_the_calculator() {
        String link = link(browser.get(page).body());
        assertThat(link).startsWith("/calculator/loan?amount=9000000").contains("&months=", "&grace=");
        assertThat(browser.get(link).body()).contains("id=\"answer\"", "value=\"9 000 000\"");
    }

    @Test
    void what_is_typed_goes_before_what_is_stored_and_what_is_wrong_is_left() {
        String typed = sent(Map.of("amount", "8 000 000", "term", "0", "grace", "6"));
        assertThat(typed).contains("govuk-error-summary");
        assertThat(link(typed)).isEqualTo("/calculator/loan?amount=8000000&grace=6");
        String unreadable = sent(Map.of("amount", "8 000 000", "term", "бес"));
        assertThat(unreadable).contains("govuk-error-summary");
        assertThat(link(unreadable)).startsWith("/calculator/loan?amount=");
    }
}
