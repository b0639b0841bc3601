package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.support.Fixtures;
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

/** Whoever only claims an identity is led to the page that says how to confirm it, and finds everything again after. */
@PortalTest
class IdentityGateTest {

    private static final String PAGE = "/cabinet/identity";
    private static final String FOUNDING = "/cabinet/cooperatives/new";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Confirmations confirmations;

    @Autowired
    JdbcClient jdbc;

    Someone newcomer;
    PlainBrowser browser;

    @BeforeEach
    void somebody_who_only_claims() {
        newcomer = people.claimed();
        browser = new PlainBrowser(port);
        browser.signIn(newcomer);
    }

    @Test
    void a_form_that_binds_is_kept_and_sent_after_the_identity_is_confirmed() {
        var asked = browser.fill(FOUNDING, founding());
        assertThat(asked.uri().getPath()).isEqualTo(PAGE);
        assertThat(asked.body())
                .contains("Жазғаныңыз сақталды", "href=\"" + FOUNDING + "\"", "Құжатты әкімдікте көрсету");
        assertThat(foundings()).isZero();

        confirmations.byOwnCertificate(newcomer.id(), new Iin(newcomer.iin()), newcomer.name());
        assertThat(browser.get(PAGE).body()).contains("Жеке басыңыз расталған", "href=\"" + FOUNDING + "\"");
        var again = browser.get(FOUNDING);
        assertThat(again.body()).contains("value=\"Қымызшы\"").doesNotContain("href=\"" + PAGE + "\"");
        browser.fill(FOUNDING, founding());
        assertThat(foundings()).isOne();
    }

    @Test
    void the_page_counts_the_ways_that_work_on_this_portal_and_names_the_others_apart() {
        String page = browser.get(PAGE).body();
        int works = page.split("aria-labelledby=\"way-", -1).length - 1;
        assertThat(works).isBetween(1, 2);
        assertThat(page).contains("Растаудың " + works + " жолы бар").contains("Бұл порталда қосылмаған");
    }

    @Test
    void a_press_that_binds_is_not_done_and_says_so() {
        var active = cooperatives.active(Places.ZERENDI_VILLAGE);
        jdbc.sql("update account set identity_level = 'CLAIMED' where id = ?")
                .param(active.member().id())
                .update();
        var member = new PlainBrowser(port);
        member.signIn(active.member());
        var asked = member.fill("/cabinet/cooperatives/" + active.id() + "/leave", Map.of());
        assertThat(asked.uri().getPath()).isEqualTo(PAGE);
        assertThat(jdbc.sql("select state from membership where account_id = ?")
                        .param(active.member().id())
                        .query(String.class)
                        .single())
                .isNotEqualTo("LEAVING");
    }

    @Test
    void what_binds_nobody_goes_on() {
        var saved = browser.fill(
                "/cabinet/profile",
                Map.of("kind", "SUBSIDIARY_FARM", "registeredSince", "01.02.2020", "produces", "Сүт", "version", "0"));
        assertThat(saved.uri().getPath()).isNotEqualTo(PAGE);
        assertThat(browser.get("/cabinet").body()).contains("расталмаған", "href=\"" + PAGE + "\"");
    }

    @Test
    void the_person_reads_who_confirmed_and_objects_within_a_day() {
        Someone official = people.official(Places.ZERENDI);
        confirmations.byDocument(people.actor(official), newcomer.id(), DocumentKind.IDENTITY_CARD, newcomer.name());
        assertThat(browser.get(PAGE).body())
                .contains("Жеке басыңыз расталған", official.name().full(), "Мен құжатымды көрсеткен жоқпын");
        var after = browser.press(PAGE, PAGE, Map.of());
        assertThat(after.body()).contains("Қарсылығыңыз қабылданды", "Жеке басыңыз әлі расталмаған");
        assertThat(people.actor(newcomer).isConfirmed()).isFalse();
    }

    private Map<String, String> founding() {
        return Map.of(
                "_owner", newcomer.id().toString(),
                "once", UUID.randomUUID().toString(),
                "nameKk", "Қымызшы",
                "nameRu", "Кумысник",
                "kinds", "PRODUCTION",
                "seat", Places.ZERENDI_VILLAGE,
                "share", "50000");
    }

    private int foundings() {
        return jdbc.sql("select count(*) from cooperative where chair_id = ?")
                .param(newcomer.id())
                .query(Integer.class)
                .single();
    }
}
