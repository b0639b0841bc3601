package kz.yntymaq.review.reopening;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.review.contract.Contracts;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.hearing.Hearings;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions on subsidies that are taken anew: places in lists, contracts and hearings. */
@PortalTest
class ReopenedSubsidiesTest {

    private static final String REASON = "Деректер толық, өлшемшарттарға сай келеді.";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Reopenings reopenings;

    @Autowired
    Applications applications;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Decisions decisions;

    @Autowired
    Contracts contracts;

    @Autowired
    Hearings hearings;

    @Autowired
    CaseFiles cases;

    @Autowired
    RuleAnswers rules;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private ReopeningActs acts;
    private Made cooperative;
    private Actor chair;
    private Someone oblast;
    private Actor official;
    private Actor second;
    private PlainBrowser office;
    private PlainBrowser applicant;

    @BeforeEach
    void people() {
        acts = new ReopeningActs(reopenings, jdbc);
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
        oblast = people.official(Places.AKMOLA);
        official = people.actor(oblast);
        second = people.actor(people.official(Places.AKMOLA));
        office = new PlainBrowser(port);
        office.signIn(oblast);
        applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    private void approve(UUID id) {
        rules.allMet(official, id);
        decisions.approve(official, id, UUID.randomUUID(), version(id), REASON, null, null);
    }

    private void reopen(UUID id) {
        clock.advance(Duration.ofMinutes(1));
        acts.propose(official, id);
        acts.confirm(second, id);
        clock.advance(Duration.ofMinutes(1));
    }

    private Application seen(UUID id) {
        return applications.findOfChair(chair, id);
    }

    private int version(UUID id) {
        return seen(id).getVersion();
    }

    private String place(UUID id) {
        return jdbc.sql(
                        "select placed_at || ' ' || coalesce(left_as, 'waits') from waiting_place where application_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void a_place_in_the_list_ends_with_its_approval_and_stands_where_it_stood_after_another() {
        UUID id = subsidies.milk(chair, cooperative, "KZ-R-1");
        subsidies.handedIn(chair, id, TestClock.START);
        approve(id);
        String before = place(id);
        assertThat(before).endsWith(" waits");
        reopen(id);
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(place(id)).endsWith(" REOPENED");
        assertThat(applicant.get("/cabinet/applications/" + id + "?lang=ru").body())
                .contains("подтверждено, заявку рассматривают заново", ReopeningActs.WORDS)
                .doesNotContain("??");
        assertThat(applicant.get("/cabinet/waiting/" + id).body())
                .contains("Одобрение больше не действует")
                .doesNotContain("??");

        approve(id);
        assertThat(place(id)).isEqualTo(before);
    }

    @Test
    void an_approval_waits_for_its_contract_anew_and_once_it_is_made_is_taken_anew_no_more() {
        UUID id = subsidies.inspected(chair, official, cooperative, "KZ-R-2", DAY, true);
        approve(id);
        reopen(id);
        assertThat(awaited(id)).isZero();
        assertThat(seen(id).getStage()).isNotNull();
        approve(id);
        assertThat(awaited(id)).isOne();

        clock.advance(Duration.ofMinutes(1));
        acts.propose(official, id);
        contracts.sign(
                official,
                id,
                UUID.randomUUID(),
                version(id),
                "8-17",
                clock.today(),
                seen(id).getAnswers().getAmount());
        refused("reopening.error.answered", () -> acts.confirm(second, id)); // over with the contract
        refused("reopening.error.contract", () -> acts.propose(official, id));
        assertThat(office.get("/office/applications/" + id + "?lang=ru").body())
                .contains("Рассмотреть решение заново нельзя. Договор уже заключён")
                .doesNotContain("/reopening\"", "??");
    }

    private int awaited(UUID id) {
        return jdbc.sql("select count(*) from awaited_contract where application_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void the_applicant_is_heard_anew_before_another_refusal() {
        UUID id = subsidies.inspected(chair, official, cooperative, "KZ-R-3", DAY, false);
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G2", REASON);
        clock.set(DAY.plusDays(3));
        refuse(id, "G2");
        reopen(id);

        refused("review.hearing.error.needed", () -> refuse(id, "G2"));
        assertThat(cases.show(official, applications.findVisibleTo(official, id))
                        .isHeard())
                .isFalse();
        hearings.tell(official, id, UUID.randomUUID(), version(id), "G1", REASON);
        clock.set(DAY.plusDays(8));
        refuse(id, "G1");
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.REFUSED);
    }

    private void refuse(UUID id, String ground) {
        decisions.refuse(official, id, UUID.randomUUID(), version(id), ground, REASON);
    }
}
