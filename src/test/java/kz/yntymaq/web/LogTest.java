package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Registration;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.KeptLog;
import kz.yntymaq.support.KeptLog.Written;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the portal writes into its log names nobody and opens nothing. */
@PortalTest
@ExtendWith(KeptLog.class)
class LogTest {

    private static final String TOKEN = "c2VjcmV0LXRva2VuLW9mLWEtbGluaw";

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperations;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    Interleaving waiting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_wrong_sign_in_leaves_neither_number_nor_password(Written log) {
        Someone villager = people.villager();
        pages.post()
                .uri("/sign-in")
                .param("iin", villager.iin())
                .param("password", "Almost-right-2026")
                .with(csrf())
                .exchange();
        assertThat(log.all()).doesNotContain(villager.iin(), "Almost-right-2026");
    }

    @Test
    void a_broken_constraint_does_not_tell_the_values(Written log) throws Exception {
        String iin = Iins.next();
        var registration = new Registration(
                new Iin(iin),
                people.villager().name(),
                new Phone("+77019998866"),
                null,
                People.PASSWORD,
                Places.ZERENDI_VILLAGE);
        Throwable failure = Interleaving.failure(
                waiting.meanwhile(() -> accounts.register(registration), () -> accounts.register(registration)));
        assertThat(failure).isNotNull();
        assertThat(failure.toString()).doesNotContain(iin);
        assertThat(log.all()).contains("duplicate key").doesNotContain(iin);
    }

    @Test
    void a_page_that_broke_does_not_tell_the_token_of_its_link(Written log) {
        Someone founder = people.villager();
        broken(
                "password_link",
                () -> assertThat(pages.get().uri("/password/" + TOKEN)).hasStatus(500));
        broken(
                "invitation",
                () -> assertThat(pages.get().uri("/invitation/" + TOKEN).with(People.signedIn(founder)))
                        .hasStatus(500));
        broken(
                "invitation",
                () -> assertThat(pages.post()
                                .uri("/invitation/" + TOKEN + "/decline")
                                .with(People.signedIn(founder))
                                .with(csrf()))
                        .hasStatus(500));
        assertThat(log.all())
                .contains("GET /password/…", "GET /invitation/…", "POST /invitation/…/decline")
                .doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invitation/%s/", "/invitation/%s/more", "/password/%s/", "/files/%s"})
    void an_address_that_leads_nowhere_does_not_tell_its_token(String address, Written log) {
        assertThat(pages.get().uri(address.formatted(TOKEN)).with(People.signedIn(people.villager())))
                .hasStatus(404);
        assertThat(log.all()).doesNotContain(TOKEN);
    }

    @Test
    void a_link_that_invites_is_not_logged(Written log) {
        var founding = cooperations.founding(Places.ZERENDI_VILLAGE, 1);
        String token = invitations.inviteByLink(people.actor(founding.chair()), founding.id());
        Someone invited = people.villager();
        assertThat(pages.get().uri("/invitation/" + token).with(People.signedIn(invited)))
                .hasStatusOk();
        pages.post()
                .uri("/invitation/" + token)
                .with(People.signedIn(invited))
                .with(csrf())
                .param("share", "20000")
                .exchange();
        assertThat(log.all()).doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from audit_entry e where e::text like '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** While a table has another name, whatever reads it breaks. */
    private void broken(String table, Runnable look) {
        jdbc.sql("alter table " + table + " rename to elsewhere").update();
        try {
            look.run();
        } finally {
            jdbc.sql("alter table elsewhere rename to " + table).update();
        }
    }
}
