package kz.yntymaq.cooperative.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the cabinet puts first, and where a page says what it cannot do. */
@PortalTest
class CabinetTest {

    private static final BigDecimal SHARE = new BigDecimal("50000");
    private static final String PROFILE = "Профильді толтырыңыз";
    private static final String RED = "govuk-error-summary";

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Memberships memberships;

    @Autowired
    Registrations registrations;

    @Autowired
    CooperativeViews views;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    PlainBrowser browser;

    @BeforeEach
    void a_browser() {
        browser = new PlainBrowser(port);
    }

    @Test
    void people_who_wait_for_the_chair_come_before_the_profile() {
        var active = cooperatives.active(Places.ZERENDI_VILLAGE);
        memberships.ask(people.actor(people.villager()), active.id(), SHARE, UUID.randomUUID());
        assertThat(first(active.chair())).contains("шешім күткен адамдар бар").doesNotContain(PROFILE);
    }

    @Test
    void people_who_wait_come_before_an_application_that_nobody_waits_for() {
        var active = cooperatives.active(Places.ZERENDI_VILLAGE);
        applications.startOrContinue(people.actor(active.chair()), active.id());
        assertThat(first(active.chair())).doesNotContain("шешім күткен адамдар бар");
        memberships.ask(people.actor(people.villager()), active.id(), SHARE, UUID.randomUUID());
        assertThat(first(active.chair())).contains("шешім күткен адамдар бар");
    }

    @Test
    void a_meeting_to_be_held_comes_before_the_profile_and_founders_to_be_found_after_it() {
        assertThat(first(cooperatives.founding(Places.ZERENDI_VILLAGE, 3).chair()))
                .contains("құрылтай жиналысын өткізіңіз")
                .doesNotContain(PROFILE);
        assertThat(first(cooperatives.founding(Places.ZERENDI_VILLAGE, 2).chair()))
                .contains(PROFILE);
    }

    @Test
    void a_registration_that_was_sent_back_comes_first_with_its_reason() {
        var claimed = cooperatives.claimed(Places.ZERENDI_VILLAGE, 3);
        Actor official = people.actor(people.official(Places.ZERENDI));
        registrations.sendBack(
                official,
                claimed.id(),
                views.findInScopeOf(official, claimed.id()).version(),
                "БСН басқа ұйымдікі.",
                UUID.randomUUID());
        assertThat(first(claimed.chair()))
                .contains("қайтарылды", "Себебі: БСН басқа ұйымдікі.")
                .doesNotContain(PROFILE);
    }

    @Test
    void who_belongs_to_such_a_co_operative_already_reads_so_on_top_and_not_by_the_share() {
        Someone founder = cooperatives.founding(Places.ZERENDI_VILLAGE, 3).member();
        String page = "/cabinet/cooperatives/"
                + cooperatives.active(Places.ZERENDI_VILLAGE).id() + "/join";
        browser.signIn(founder);
        String once = PlainBrowser.hidden(browser.get(page).body(), "once");
        String refused = browser.fill(
                        page,
                        Map.of("_owner", founder.id().toString(), "once", once, "share", "60000", "charter", "true"))
                .body();
        assertThat(refused)
                .contains(RED, "25-бабының 1-тармағы", "value=\"60 000\"", "бірақ жіберілген жоқ")
                .doesNotContain("share-error")
                .as("no other share would help")
                .doesNotContain("қайта сақтаңыз");
        assertThat(refused.indexOf("25-бабының 1-тармағы")).isLessThan(refused.indexOf("<h1"));
    }

    @Test
    void a_chair_who_leaves_is_sent_to_the_election_and_everybody_reads_why_a_last_day_moved() {
        clock.set(LocalDate.of(2026, 11, 26)); // thirty days later is a Saturday
        var active = cooperatives.active(Places.ZERENDI_VILLAGE);
        Actor chair = people.actor(active.chair());
        memberships.askToLeave(chair, active.id(), UUID.randomUUID());
        memberships.askToLeave(people.actor(active.member()), active.id(), UUID.randomUUID());
        browser.signIn(active.chair());
        assertThat(exit(active, active.chair()))
                .contains("Алдымен жалпы жиналыс жаңа төраға сайласын", active.id() + "/chair")
                .doesNotContain("name=\"vote.votesFor\"");
        assertThat(exit(active, active.member()))
                .contains("name=\"vote.votesFor\"", "30 күннің соңғысы – 2026 жылғы 26 желтоқсан");
    }

    @Test
    void the_sign_in_says_what_it_is_for() {
        assertThat(browser.get("/cabinet/cooperatives/new").body()).contains("Кооператив құру үшін жүйеге кіріңіз");
        assertThat(browser.get("/cabinet/cooperatives/" + UUID.randomUUID() + "/join")
                        .body())
                .contains("Кооперативке кіру туралы өтініш беру үшін");
        assertThat(browser.get("/cabinet").body()).doesNotContain("үшін жүйеге кіріңіз");
    }

    private String exit(Fixtures.Made active, Someone leaving) {
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(active.id(), leaving.id())
                .query(UUID.class)
                .single();
        return browser.get("/cabinet/cooperatives/" + active.id() + "/members/" + membership + "/exit")
                .body();
    }

    private String first(Someone person) {
        var own = new PlainBrowser(port);
        own.signIn(person);
        String page = own.get("/cabinet").body();
        int from = page.indexOf("class=\"y-box\"");
        return page.substring(from, page.indexOf("<section", from));
    }
}
