package kz.yntymaq.cooperative.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The district decides on the claim that it saw. */
@PortalTest
class RegistrationsTest {

    @Autowired
    Registrations registrations;

    @Autowired
    CooperativeViews pages;

    @Autowired
    Fixtures cooperations;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    Made made;
    Someone official;
    int shown;

    @BeforeEach
    void a_claim_that_two_officials_look_at() {
        made = cooperations.claimed(Places.ZERENDI_VILLAGE, 3);
        official = people.official(Places.ZERENDI);
        shown = version();
    }

    @Test
    void another_number_than_the_official_saw_is_not_confirmed() {
        claimedAnew();
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> registrations.confirm(people.actor(official), made.id(), shown, UUID.randomUUID()))
                .satisfies(stale ->
                        assertThat(stale.name()).isEqualTo(made.chair().name().full()));
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> registrations.sendBack(
                        people.actor(official), made.id(), shown, "Күні қате", UUID.randomUUID()));
        assertThat(state()).isEqualTo(CooperativeState.REGISTRATION_CLAIMED);
        registrations.confirm(people.actor(official), made.id(), version(), UUID.randomUUID());
        assertThat(state()).isEqualTo(CooperativeState.ACTIVE);
    }

    @Test
    void the_page_says_who_overtook_and_keeps_the_words() {
        claimedAnew();
        String page = after(press("SEND_BACK", "Күні қате жазылған"));
        assertThat(page)
                .contains(
                        "y-note--conflict",
                        made.chair().name().full(),
                        "Күні қате жазылған",
                        "name=\"version\" value=\"" + version() + "\"");
        assertThat(state()).isEqualTo(CooperativeState.REGISTRATION_CLAIMED);
    }

    @Test
    void the_page_says_so_too_when_nothing_is_left_to_decide() {
        Someone colleague = people.official(Places.ZERENDI);
        registrations.confirm(people.actor(colleague), made.id(), shown, UUID.randomUUID());
        assertThat(after(press("SEND_BACK", "Күні қате жазылған")))
                .contains("y-note--conflict", colleague.name().full(), "Күні қате жазылған");
        assertThat(state()).isEqualTo(CooperativeState.ACTIVE);
    }

    @Test
    void ones_own_second_tab_is_called_so() {
        registrations.confirm(people.actor(official), made.id(), shown, UUID.randomUUID());
        assertThat(after(press("SEND_BACK", "Күні қате жазылған")))
                .contains("өзіңіз басқа терезеде", "Күні қате жазылған")
                .doesNotContain("басқа адам");
    }

    @Test
    void a_confirmation_with_a_reason_for_sending_back_is_asked_about() {
        assertThat(after(press("CONFIRM", "Күні қате жазылған"))).contains("reason-error");
        assertThat(state()).isEqualTo(CooperativeState.REGISTRATION_CLAIMED);
    }

    @Test
    void an_official_who_once_had_a_part_is_offered_no_decision() {
        assertThat(page()).contains("name=\"decision\"");
        jdbc.sql(
                        "insert into membership (id, cooperative_id, account_id, state, share, asked_at) values (?, ?, ?, 'WITHDRAWN', 1, now())")
                .params(UUID.randomUUID(), made.id(), official.id())
                .update();
        assertThat(page()).doesNotContain("name=\"decision\"");
        assertThat(after(press("CONFIRM", ""))).doesNotContain("name=\"decision\"");
        assertThat(state()).isEqualTo(CooperativeState.REGISTRATION_CLAIMED);
    }

    private String page() {
        var page = web.get()
                .uri("/office/cooperatives/{id}", made.id())
                .with(People.signedIn(official))
                .exchange();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void the_chair_states_that_all_founders_signed_the_contract_before_the_registration_is_sent() {
        registrations.sendBack(people.actor(official), made.id(), shown, "БСН қате", UUID.randomUUID());
        String bin = Iins.nextBin();
        MvcTestResult refused = claim(bin, null);
        var page = web.get()
                .uri("/cabinet/cooperatives/{id}/registration", made.id())
                .with(People.signedIn(made.chair()))
                .cookie(refused.getResponse().getCookies())
                .exchange();
        assertThat(page).bodyText().contains("contract-error", "value=\"" + bin + "\"");
        assertThat(state()).isEqualTo(CooperativeState.FOUNDED);
        assertThat(claim(bin, "true")).hasRedirectedUrl("/cabinet/cooperatives/" + made.id());
        assertThat(page()).contains("деп мәлімдеді");
        jdbc.sql("update cooperative set contract_stated_at = null where id = ?")
                .param(made.id())
                .update();
        assertThat(page()).as("of before, when nobody was asked").doesNotContain("деп мәлімдеді");
        assertThat(state()).isEqualTo(CooperativeState.REGISTRATION_CLAIMED);
    }

    private MvcTestResult claim(String bin, @Nullable String contract) {
        var post = web.post()
                .uri("/cabinet/cooperatives/{id}/registration", made.id())
                .with(People.signedIn(made.chair()))
                .with(csrf())
                .param("_owner", made.chair().id().toString())
                .param("once", UUID.randomUUID().toString())
                .param("bin", bin)
                .param("registeredOn", "23.11.2026");
        return (contract == null ? post : post.param("contract", contract)).exchange();
    }

    @Test
    void a_button_pressed_twice_confirms_once() {
        UUID once = UUID.randomUUID();
        registrations.confirm(people.actor(official), made.id(), shown, once);
        registrations.confirm(people.actor(official), made.id(), shown, once);
        assertThat(state()).isEqualTo(CooperativeState.ACTIVE);
    }

    private void claimedAnew() {
        registrations.sendBack(
                people.actor(people.official(Places.ZERENDI)), made.id(), shown, "БСН қате", UUID.randomUUID());
        registrations.claim(
                people.actor(made.chair()),
                made.id(),
                Bin.parse(Iins.nextBin()).orElseThrow(),
                clock.today(),
                UUID.randomUUID());
    }

    private MvcTestResult press(String decision, String reason) {
        return web.post()
                .uri("/office/cooperatives/{id}", made.id())
                .with(People.signedIn(official))
                .with(csrf())
                .param("_owner", official.id().toString())
                .param("once", UUID.randomUUID().toString())
                .param("version", String.valueOf(shown))
                .param("decision", decision)
                .param("reason", reason)
                .exchange();
    }

    private String after(MvcTestResult answer) {
        assertThat(answer).hasRedirectedUrl("/office/cooperatives/" + made.id());
        var page = web.get()
                .uri("/office/cooperatives/{id}", made.id())
                .with(People.signedIn(official))
                .cookie(answer.getResponse().getCookies())
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int version() {
        Actor actor = people.actor(official);
        return pages.findInScopeOf(actor, made.id()).version();
    }

    private CooperativeState state() {
        return pages.findInScopeOf(people.actor(official), made.id()).state();
    }
}
