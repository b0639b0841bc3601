package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.FactorSwitch;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.Interleaving;
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

/** A helper sends an application for a chair. */
@PortalTest
class SubmittingTest {

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Applications applications;

    @Autowired
    Mandates mandates;

    @Autowired
    People people;

    @Autowired
    Interleaving waiting;

    @Autowired
    FactorSwitch asked;

    @Autowired
    JdbcClient jdbc;

    private Helpers helpers;
    private Someone chair;
    private Someone helper;
    private UUID draft;
    private String page;

    @BeforeEach
    void a_complete_draft() {
        helpers = new Helpers(jdbc, port);
        chair = people.villager();
        helper = people.villager();
        draft = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(people.villager().id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        new BigDecimal("10000000"))
                .get(0);
        page = "/cabinet/applications/" + draft;
    }

    @Test
    void is_sent_by_the_helper_for_the_chair_and_everybody_sees_both_names() {
        PlainBrowser browser = helpers.acting(helper, mandate(Power.SUBMIT));
        assertThat(send(browser).uri().getPath()).isEqualTo(page + "/receipt");
        assertThat(state()).isEqualTo("SUBMITTED");
        String both = helper.name().full() + " (" + chair.name().full() + " атынан)";
        assertThat(jdbc.sql(
                                "select account_id from audit_entry where action = 'application.submitted' and for_account = ?")
                        .param(chair.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(helper.id());
        assertThat(jdbc.sql(
                                "select by_account from application_transition where application_id = ? and event = 'SUBMITTED'")
                        .param(draft)
                        .query(UUID.class)
                        .single())
                .isEqualTo(chair.id());
        var owner = new PlainBrowser(port);
        owner.signIn(chair);
        assertThat(owner.get(page).body()).contains(both, "Кім көмектесті");
        assertThat(owner.get("/cabinet/inbox").body())
                .contains(helper.name().full() + " сіздің атыңыздан өтінім жіберді");
        var official = new PlainBrowser(port);
        official.signIn(people.official(Places.ZERENDI));
        assertThat(official.get("/office/applications/" + draft).body()).contains(both, "Кім көмектесті");
    }

    @Test
    void is_not_sent_by_a_helper_who_may_only_prepare_who_is_told_who_sends() {
        PlainBrowser browser = helpers.acting(helper, mandate(Power.PREPARE));
        assertThat(browser.get(page + "/check").body())
                .contains("Өтінімді жіберетін адам – " + chair.name().full())
                .doesNotContain("name=\"confirmed\"");
        send(browser);
        assertThat(state()).isEqualTo("DRAFT");
    }

    @Test
    void the_chair_and_the_office_see_who_prepared_what_the_chair_sent() {
        PlainBrowser browser = helpers.acting(helper, mandate(Power.PREPARE));
        browser.press(
                page + "/plan",
                page + "/plan",
                Map.of(
                        "_owner", chair.id().toString(),
                        "version", "0",
                        "jobs_now", "2",
                        "jobs_planned", "7",
                        "income_now", "1000000",
                        "income_planned", "9000000",
                        "plan", "Жоспар"));
        assertThat(jdbc.sql("select cast(answers ->> 'JOBS_PLANNED' as integer) from loan_application where id = ?")
                        .param(draft)
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
        var owner = new PlainBrowser(port);
        owner.signIn(chair);
        assertThat(owner.get(page + "/check").body())
                .contains("Дайындады", helper.name().full());
        assertThat(send(owner).uri().getPath()).isEqualTo(page + "/receipt");
        var official = new PlainBrowser(port);
        official.signIn(people.official(Places.ZERENDI));
        assertThat(official.get("/office/applications/" + draft).body())
                .contains(
                        "Дайындады", helper.name().full() + " (" + chair.name().full() + " атынан)");
    }

    @Test
    void both_have_to_be_confirmed() {
        UUID mandate = mandate(Power.SUBMIT);
        PlainBrowser browser = helpers.acting(helper, mandate);
        for (Someone one : List.of(chair, helper)) {
            level(one, "CLAIMED");
            assertThat(send(browser).body()).contains("екеуіңіздің де");
            assertThat(state()).isEqualTo("DRAFT");
            level(one, "CONFIRMED");
        }
        send(browser);
        assertThat(state()).isEqualTo("SUBMITTED");
    }

    @Test
    void the_second_factor_that_counts_is_that_of_who_presses() {
        UUID mandate = mandate(Power.SUBMIT);
        asked.whileAsking(() -> {
            factor(chair);
            assertThatThrownBy(() -> submission.submit(helped(mandate), draft, UUID.randomUUID(), version()))
                    .hasMessageContaining("account.factor.submit");
            factor(helper);
            submission.submit(helped(mandate), draft, UUID.randomUUID(), version());
        });
        assertThat(state()).isEqualTo("SUBMITTED");
    }

    @Test
    void does_not_pass_once_the_withdrawal_is_committed() throws Exception {
        UUID mandate = mandate(Power.SUBMIT);
        Actor acting = helped(mandate);
        int version = version();
        Future<String> sent = waiting.meanwhile(
                () -> mandates.withdraw(people.actor(chair), mandate),
                () -> submission.submit(acting, draft, UUID.randomUUID(), version));
        assertThat(Interleaving.failure(sent))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("mandate.ended");
        assertThat(state()).isEqualTo("DRAFT");
    }

    @Test
    void that_was_first_is_sent_and_the_withdrawal_waits_for_it() throws Exception {
        UUID mandate = mandate(Power.SUBMIT);
        Actor acting = helped(mandate);
        int version = version();
        Future<Boolean> withdrawn =
                waiting.meanwhile(() -> submission.submit(acting, draft, UUID.randomUUID(), version), () -> {
                    mandates.withdraw(people.actor(chair), mandate);
                    return true;
                });
        assertThat(withdrawn.get()).isTrue();
        assertThat(state()).isEqualTo("SUBMITTED");
        assertThatThrownBy(() -> applications.fill(acting, draft, version(), "plan", Given.workPlan(1, 2)))
                .hasMessageContaining("mandate.ended");
    }

    @Test
    void an_answer_is_not_saved_either_once_the_withdrawal_is_committed() throws Exception {
        UUID mandate = mandate(Power.PREPARE);
        Actor acting = helped(mandate);
        Future<Boolean> saved = waiting.meanwhile(() -> mandates.withdraw(people.actor(chair), mandate), () -> {
            applications.fill(acting, draft, 0, "plan", Given.workPlan(1, 9));
            return true;
        });
        assertThat(Interleaving.failure(saved)).hasMessageContaining("mandate.ended");
    }

    @Test
    void an_official_who_helped_does_not_act_on_the_case() {
        Someone official = people.official(Places.ZERENDI);
        UUID mandate = helpers.mandate(chair, official, Power.SUBMIT, cooperative());
        send(helpers.acting(official, mandate));
        assertThat(state()).isEqualTo("SUBMITTED");
        var office = new PlainBrowser(port);
        office.signIn(official);
        String check = "/office/applications/" + draft + "/rules";
        assertThat(office.get("/office/applications/" + draft).body()).doesNotContain("href=\"" + check + "\"");
        var colleague = new PlainBrowser(port);
        colleague.signIn(people.official(Places.ZERENDI));
        assertThat(colleague.get("/office/applications/" + draft).body()).contains("href=\"" + check + "\"");
    }

    @Test
    void an_official_who_took_a_mandate_on_and_only_looked_does_not_act_on_the_case_either() {
        Someone official = people.official(Places.ZERENDI);
        helpers.mandate(chair, official, Power.VIEW, cooperative());
        send(helpers.acting(helper, mandate(Power.SUBMIT)));
        var office = new PlainBrowser(port);
        office.signIn(official);
        assertThat(office.get("/office/applications/" + draft).body())
                .doesNotContain("href=\"/office/applications/" + draft + "/rules\"");
    }

    @Test
    void nor_does_one_who_entered_a_helper_of_the_applicant_from_paper() {
        Someone official = people.official(Places.ZERENDI);
        var office = new PlainBrowser(port);
        office.signIn(official);
        office.press(
                "/office/identity",
                "/office/mandates/" + chair.id(),
                Map.of(
                        "_owner", official.id().toString(),
                        "once", UUID.randomUUID().toString(),
                        "mandate.iin", people.villager().iin(),
                        "mandate.called", "Айгүл",
                        "mandate.forWhom", cooperative().toString(),
                        "mandate.power", "PREPARE",
                        "mandate.until", "31.12.2026",
                        "kind", "IDENTITY_CARD",
                        "compared", "true"));
        send(helpers.acting(helper, mandate(Power.SUBMIT)));
        assertThat(office.get("/office/applications/" + draft).body())
                .doesNotContain("href=\"/office/applications/" + draft + "/rules\"");
    }

    @Test
    void nothing_that_a_helper_may_not_do_stands_on_the_pages() {
        PlainBrowser browser = helpers.acting(helper, mandate(Power.SUBMIT));
        assertThat(browser.get(page).body()).doesNotContain(page + "/withdraw");
        assertThat(browser.get(page + "/check").body()).doesNotContain("/cabinet/signing/");
        send(browser);
        assertThat(browser.get(page).body()).doesNotContain(page + "/withdraw");
        PlainBrowser looking = helpers.acting(people.villager(), mandate(Power.SUBMIT));
        assertThat(looking.get(page).statusCode()).isEqualTo(404);
    }

    private UUID mandate(Power power) {
        return helpers.mandate(chair, helper, power, cooperative());
    }

    private HttpResponse<String> send(PlainBrowser browser) {
        return browser.press(
                page + "/check",
                page + "/check",
                Map.of(
                        "_owner", chair.id().toString(),
                        "once", UUID.randomUUID().toString(),
                        "version", String.valueOf(version()),
                        "back", "false",
                        "confirmed", "true"));
    }

    private Actor helped(UUID mandate) {
        return people.actor(chair)
                .helped(
                        new OnBehalf(
                                mandate,
                                chair.id(),
                                helper.id(),
                                helper.name().full(),
                                Power.SUBMIT,
                                cooperative(),
                                null),
                        people.actor(helper));
    }

    private void factor(Someone person) {
        jdbc.sql("insert into totp_factor (account_id, secret, made_at, confirmed_at) values (?, 'x', now(), now())")
                .param(person.id())
                .update();
    }

    private void level(Someone person, String level) {
        jdbc.sql("update account set identity_level = ? where id = ?")
                .params(level, person.id())
                .update();
    }

    private UUID cooperative() {
        return jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(draft)
                .query(UUID.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from loan_application where id = ?")
                .param(draft)
                .query(String.class)
                .single();
    }

    private int version() {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(draft)
                .query(Integer.class)
                .single();
    }
}
