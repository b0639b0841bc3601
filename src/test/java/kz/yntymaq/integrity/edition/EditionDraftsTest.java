package kz.yntymaq.integrity.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.integrity.SignedCooperatives;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.run.RunViews;
import kz.yntymaq.integrity.run.Runs;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures change by a draft, its trial and a second administrator, and only for runs to come. */
@PortalTest
class EditionDraftsTest {

    private static final String EXTREME = SignedCooperatives.SIGN + ".extreme";
    private static final String SIGNAL = SignedCooperatives.SIGN + ".signal";
    private static final String REASON = "Бір жылдық тексерулердің нәтижесі бойынша шек көтеріледі.";

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    CooperativeViews views;

    @Autowired
    Shares shares;

    @Autowired
    Runs runs;

    @Autowired
    RunViews seen;

    @Autowired
    Editions editions;

    @Autowired
    EditionDrafts drafts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    SignedCooperatives made;
    Made cooperative;
    Someone one;
    Actor first;
    Actor second;

    @BeforeEach
    void a_run_with_a_signal() {
        made = new SignedCooperatives(fixtures, people, views, shares, runs, clock);
        cooperative = made.unequal(Places.ZERENDI_VILLAGE);
        one = people.administrator();
        first = people.actor(one);
        second = people.actor(people.administrator());
        made.start();
        made.night();
    }

    @AfterEach
    void no_draft_is_left() {
        drafts.find(first).ifPresent(draft -> drafts.drop(first, draft.version(), UUID.randomUUID()));
    }

    private int version() {
        return drafts.find(first).orElseThrow().version();
    }

    private void change(String code, String value) {
        drafts.change(first, version(), code, new BigDecimal(value), REASON);
    }

    @Test
    void a_draft_is_tried_and_approved_by_a_second_person_for_the_next_run() {
        int before = editions.current().number();
        drafts.begin(first, UUID.randomUUID());
        change(SIGNAL, "0.98");
        change(EXTREME, "0.99");
        assertThatThrownBy(() -> drafts.approve(second, version(), UUID.randomUUID()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("signs.error.not-tried");
        runs.askTrial(first, UUID.randomUUID());
        runs.wished();
        Trial trial = drafts.find(first).orElseThrow().trial();
        assertThat(trial.changes())
                .filteredOn(each -> each.cooperative().equals(cooperative.id().toString()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.group()).isEqualTo(Group.CONTROL);
                    assertThat(each.before()).isEqualTo(Outcome.SIGNAL);
                    assertThat(each.after()).isNotEqualTo(Outcome.SIGNAL);
                });
        assertThatThrownBy(() -> drafts.approve(first, version(), UUID.randomUUID()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("signs.error.same-person");
        drafts.approve(second, version(), UUID.randomUUID());
        assertThat(editions.current().number()).isEqualTo(before + 1);
        assertThat(seen.latest(cooperative.id()).orElseThrow().edition())
                .as("the run that was")
                .isEqualTo(before);
        made.night();
        RunViews.OfCooperative next = seen.latest(cooperative.id()).orElseThrow();
        assertThat(next.edition()).isEqualTo(before + 1);
        assertThat(next.findings())
                .filteredOn(each -> each.indicator().equals(SignedCooperatives.SIGN))
                .noneMatch(each -> each.outcome() == Outcome.SIGNAL);
        assertThatThrownBy(() -> jdbc.sql("update integrity_edition set figures = '{}' where number = ?")
                        .param(before)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not change");
        drafts.begin(first, UUID.randomUUID());
        change(SIGNAL, "0.5");
        change(EXTREME, "0.8");
        runs.askTrial(first, UUID.randomUUID());
        runs.wished();
        drafts.approve(second, version(), UUID.randomUUID());
    }

    @Test
    void a_figure_that_was_changed_after_the_trial_has_to_be_tried_anew() {
        drafts.begin(first, UUID.randomUUID());
        change(SIGNAL, "0.6");
        runs.askTrial(first, UUID.randomUUID());
        runs.wished();
        assertThat(drafts.find(first).orElseThrow().trial()).isNotNull();
        change(SIGNAL, "0.7");
        assertThat(drafts.find(first).orElseThrow().trial()).isNull();
    }

    @Test
    void the_law_is_changed_by_nobody_and_nothing_by_who_administers_no_country() {
        drafts.begin(first, UUID.randomUUID());
        assertThatThrownBy(() -> change("founders.law", "2")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> change(SIGNAL, "-1")).isInstanceOf(FieldViolationException.class);
        assertThatThrownBy(() -> change(SIGNAL, "0.12345")).isInstanceOf(FieldViolationException.class);
        change(SIGNAL, "0.6");
        assertThatThrownBy(() -> drafts.change(second, 0, SIGNAL, new BigDecimal("0.7"), REASON))
                .isInstanceOf(StaleEditException.class);
        Actor oblast = people.actor(people.administratorOf(Places.AKMOLA));
        assertThatThrownBy(() -> drafts.find(oblast)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.begin(second, UUID.randomUUID()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("signs.error.draft-there");
    }

    @Test
    void an_administrator_changes_a_figure_on_its_page() {
        var browser = new PlainBrowser(port);
        browser.signIn(one);
        String address = "/admin/signs/figures";
        assertThat(browser.submit(address, address, Map.of()).body())
                .contains("Қаралама басталды")
                .doesNotContain("??");
        String figure = address + "/" + SIGNAL;
        assertThat(browser.submit(figure, figure, Map.of("value", "жарты", "reason", REASON))
                        .body())
                .contains("id=\"value-error\"", "value=\"жарты\"", REASON)
                .doesNotContain("??");
        assertThat(browser.submit(figure, figure, Map.of("value", "0,6", "reason", REASON))
                        .body())
                .contains("Мән өзгертілді", "0.6")
                .doesNotContain("??");
        assertThat(browser.submit(address, address + "/trial", Map.of()).body())
                .contains("Сынақ сұралды")
                .doesNotContain("??");
        runs.wished();
        assertThat(browser.get(address + "?lang=en").body())
                .contains("Trial as of", "approved by another administrator")
                .doesNotContain("??");
        assertThat(browser.get("/admin/signs?lang=ru").body())
                .contains("Расчёт признаков", "ночью по расписанию")
                .doesNotContain("??");
        assertThat(browser.get("/admin/signs/runs/" + seen.last().get(0).id() + "?lang=kk")
                        .body())
                .doesNotContain("??");
        assertThat(browser.get("/admin/signs/cooperatives/" + cooperative.id() + "?lang=kk")
                        .body())
                .contains("Бұл бетті кім ашты")
                .doesNotContain("??");
    }
}
