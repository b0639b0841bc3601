package kz.yntymaq.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.support.Helpers;
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

/** Who looked at a person's things under a mandate is told by name, with the day of the mandate. */
@PortalTest
class HelpersLookTest {

    private static final String LOOKS = "/cabinet/data/looks";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Helpers helpers;
    private Someone helper;
    private Someone giver;

    @BeforeEach
    void a_helper_and_who_is_helped() {
        helpers = new Helpers(jdbc, port);
        helper = people.villager();
        giver = people.villager();
    }

    @Test
    void a_look_at_the_own_profile_is_told_with_the_helper_and_the_mandate() {
        assertThat(looksOf(giver)).contains("Мұнда ештеңе сақталмайды");
        helpers.acting(helper, helpers.mandate(giver, helper, Power.VIEW, null)).get("/cabinet/profile");
        assertThat(looksOf(giver))
                .contains("Профильді көмекші қарады")
                .contains(
                        "Сіздің көмекшіңіз " + helper.name().full() + ". Өкілеттік берілген күн: 2026 жылғы 23 қараша");
        assertThat(looksOf(helper)).doesNotContain(giver.name().full());
    }

    @Test
    void the_own_look_at_the_own_profile_is_none() {
        var browser = new PlainBrowser(port);
        browser.signIn(giver);
        browser.get("/cabinet/profile");
        assertThat(looksOf(giver)).doesNotContain("Профильді");
    }

    @Test
    void a_look_at_an_application_is_told_to_the_chair_and_to_the_members() {
        Someone member = people.villager();
        UUID draft = new ReadyDrafts(jdbc)
                .make(1, giver.id(), List.of(member.id()), Places.ZERENDI_VILLAGE, new BigDecimal("10000000"))
                .get(0);
        UUID cooperative = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(draft)
                .query(UUID.class)
                .single();
        UUID mandate = helpers.mandate(giver, helper, Power.PREPARE, cooperative);
        PlainBrowser browser = helpers.acting(helper, mandate);
        for (String page : List.of("", "/plan", "/check")) {
            long before = looks(draft);
            assertThat(browser.get("/cabinet/applications/" + draft + page).statusCode())
                    .as(page)
                    .isEqualTo(200);
            assertThat(looks(draft)).as(page).isEqualTo(before + 1);
        }
        assertThat(looksOf(giver))
                .contains("Сіздің көмекшіңіз " + helper.name().full() + ". Өкілеттік берілген күн: ")
                .doesNotContain("Кооперативіңіздің адамы");
        assertThat(looksOf(member))
                .contains(
                        "Көмекші " + helper.name().full() + " (" + giver.name().full() + " атынан)")
                .doesNotContain("Кооперативіңіздің адамы");
    }

    private long looks(UUID draft) {
        return jdbc.sql("select count(*) from audit_entry where action = 'application.read' and subject = ?")
                .param(draft.toString())
                .query(Long.class)
                .single();
    }

    private String looksOf(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser.get(LOOKS + "?lang=kk").body();
    }
}
