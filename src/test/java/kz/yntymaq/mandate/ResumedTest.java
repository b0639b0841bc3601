package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A helper whose session died comes back to where they were, for the same person. */
@PortalTest
class ResumedTest {

    private static final String PROFILE = "/cabinet/profile";
    private static final String ACTING = "атынан әрекет етіп отырсыз: ";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Someone helper;
    private Someone giver;
    private UUID mandate;
    private PlainBrowser browser;

    @BeforeEach
    void a_helper_who_acts() {
        var helpers = new Helpers(jdbc, port);
        helper = people.villager();
        giver = people.villager();
        mandate = helpers.mandate(giver, helper, Power.PREPARE, null);
        browser = helpers.acting(helper, mandate);
    }

    @Test
    void a_page_that_was_sought_opens_for_the_same_person_and_says_so() {
        sessionsDie();
        assertThat(browser.get(PROFILE).uri().getPath()).isEqualTo("/sign-in");
        var back = browser.signIn(helper);
        assertThat(back.uri().getPath()).isEqualTo(PROFILE);
        assertThat(back.body()).contains(ACTING + giver.name().full()).contains("Тоқтаған жеріңізге оралдыңыз");
    }

    @Test
    void what_was_being_sent_waits_there_for_the_same_person() {
        String page = browser.get(PROFILE).body();
        var typed = new HashMap<>(Map.of(
                "_owner", giver.id().toString(),
                "_seal", PlainBrowser.hidden(page, "_seal"),
                "_csrf", PlainBrowser.hidden(page, "_csrf"),
                "version", "0",
                "kind", "SUBSIDIARY_FARM",
                "registeredSince", "01.03.2019",
                "produces", "Жарты сөйлем сүт"));
        sessionsDie();
        assertThat(browser.post(PROFILE, typed).uri().getPath()).isEqualTo("/sign-in");
        var back = browser.signIn(helper);
        assertThat(back.uri().getPath()).isEqualTo(PROFILE);
        assertThat(back.body()).contains(ACTING + giver.name().full(), "Жарты сөйлем сүт");
    }

    @Test
    void a_mandate_that_was_withdrawn_meanwhile_opens_nothing() {
        sessionsDie();
        browser.get(PROFILE);
        var owner = new PlainBrowser(port);
        owner.signIn(giver);
        owner.press("/cabinet/mandates", "/cabinet/mandates/" + mandate + "/withdraw", Map.of());
        var back = browser.signIn(helper);
        assertThat(back.body()).doesNotContain(ACTING, giver.name().full());
    }

    @Test
    void whoever_goes_elsewhere_after_the_sign_in_acts_for_themself_from_then_on() {
        sessionsDie();
        assertThat(browser.signIn(helper).uri().getPath()).isEqualTo("/cabinet");
        assertThat(browser.get(PROFILE).body()).doesNotContain(ACTING);
    }

    @Test
    void whoever_stopped_or_signed_out_begins_as_themself() {
        browser.press("/cabinet/helping", "/cabinet/helping/stop", Map.of());
        sessionsDie();
        browser.get(PROFILE);
        assertThat(browser.signIn(helper).body()).doesNotContain(ACTING);

        PlainBrowser another = new Helpers(jdbc, port).acting(helper, mandate);
        another.press("/cabinet/helping", "/sign-out", Map.of());
        another.get(PROFILE);
        assertThat(another.signIn(helper).body()).doesNotContain(ACTING);
    }

    @Test
    void another_person_who_signs_in_at_that_browser_acts_for_nobody() {
        Someone stranger = people.villager();
        sessionsDie();
        browser.get(PROFILE);
        assertThat(browser.signIn(stranger).body())
                .doesNotContain(ACTING, giver.name().full());
    }

    private void sessionsDie() {
        jdbc.sql("delete from spring_session").update();
    }
}
