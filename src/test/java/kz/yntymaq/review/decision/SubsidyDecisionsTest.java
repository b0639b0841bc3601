package kz.yntymaq.review.decision;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.draft.GivenUpDrafts;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.answer.Found;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A milk subsidy that was handed in is approved or refused by the oblast, without limit, correction and hearing. */
@PortalTest
class SubsidyDecisionsTest {

    private static final String REASON = "Деректер толық, өлшемшарттарға сай келеді.";

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Submission submission;

    @Autowired
    GivenUpDrafts givenUp;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    RuleAnswers rules;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    Made cooperative;
    Actor chair;
    Someone oblast;
    Actor official;

    @BeforeEach
    void people() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
        oblast = people.official(Places.AKMOLA);
        official = people.actor(oblast);
    }

    private UUID milk(String invoice) {
        UUID id = subsidies.milk(chair, cooperative, invoice);
        subsidies.handedIn(chair, id, TestClock.START);
        return id;
    }

    private Application seen(UUID id) {
        return applications.findOfChair(chair, id);
    }

    private int version(UUID id) {
        return seen(id).getVersion();
    }

    @Test
    void it_waits_in_the_oblast_and_is_approved_without_a_limit() {
        UUID id = milk("KZ-M-1");
        String number = String.valueOf(seen(id).getNumber());
        var browser = new PlainBrowser(port);
        browser.signIn(oblast);
        assertThat(browser.get("/office").body()).contains(number);
        assertThat(browser.get("/office/applications/" + id + "?lang=ru").body())
                .contains("246\u00a0900\u00a0₸", "Номер в ГИСС", "ГИСС-Т-", "Возврата на доработку нет")
                .doesNotContain("/corrections", "микрокредит", "поверенный", "??");
        refused("review.answer.error.asked", () -> approve(id));

        rules.allMet(oblast, id);
        assertThat(browser.get("/office/applications/" + id + "/approval?lang=ru")
                        .body())
                .contains("листе ожидания")
                .doesNotContain("??");
        approve(id);

        assertThat(seen(id).getState()).isEqualTo(ApplicationState.APPROVED);
        assertThat(browser.get("/office/applications/" + id).body()).doesNotContain("/release", "??");
        var applicant = new PlainBrowser(port);
        applicant.signIn(cooperative.chair());
        assertThat(applicant.get("/cabinet/applications/" + id + "?lang=ru").body())
                .contains("День выплаты портал не называет", "Номер в ГИСС")
                .doesNotContain("микрокредит", "??");
    }

    private void approve(UUID id) {
        decisions.approve(official, id, UUID.randomUUID(), version(id), REASON, null, null);
    }

    @Test
    void it_is_refused_at_once_by_each_ground_of_its_edition() {
        for (String ground : new String[] {"G1", "G2", "G3"}) {
            UUID id = milk("KZ-M-2" + ground);
            decisions.refuse(official, id, UUID.randomUUID(), version(id), ground, REASON);
            assertThat(seen(id).getState()).isEqualTo(ApplicationState.REFUSED);
            assertThat(seen(id).lastTransition().basis()).isNotNull();
        }
    }

    @Test
    void it_is_not_returned_for_correction_and_other_offices_do_not_see_it() {
        UUID id = milk("KZ-M-3");
        refused("review.error.stage", () -> reviews.findFor(official, id, ReviewAction.ASK_CORRECTIONS, version(id)));
        for (String elsewhere : new String[] {Places.TURKISTAN, Places.BURABAY}) {
            Actor other = people.actor(people.official(elsewhere));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> reviews.read(other, id));
        }
        Actor district = people.actor(people.official(Places.ZERENDI));
        assertThat(reviews.read(district, id).getId()).isEqualTo(id);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reviews.findFor(district, id, ReviewAction.REFUSE, version(id)));
    }

    @Test
    void it_is_withdrawn_before_the_decision_and_not_taken_back_once_an_official_acted() {
        UUID id = milk("KZ-M-4");
        rules.answer(official, id, "M1", new Found(true, RuleAnswers.WORDS));
        refused("application.error.office-acted", () -> givenUp.takeBack(chair, id));

        submission.withdraw(chair, id, version(id), null);
        assertThat(seen(id).getState()).isEqualTo(ApplicationState.WITHDRAWN);
    }
}
