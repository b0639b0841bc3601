package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.document.FileGuard;
import kz.yntymaq.document.Wallet;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A helper acts for a person who applies for themself, without a co-operative. */
@PortalTest
class OwnApplicationTest {

    private static final String MICROCREDIT = "AAP";
    private static final BigDecimal PRICE = new BigDecimal("6000000");

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    Wallet kept;

    @Autowired
    Submission submission;

    @Autowired
    Mandates mandates;

    @Autowired
    Standing standing;

    @Autowired
    ReviewAccess access;

    @Autowired
    List<FileGuard> guards;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Helpers helpers;
    private Made cooperative;
    private Someone member;
    private Someone helper;

    @BeforeEach
    void a_member_of_a_co_operative_and_a_helper() {
        helpers = new Helpers(jdbc, port);
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        member = cooperative.member();
        helper = people.villager();
    }

    private UUID mandate(Power power) {
        return helpers.mandate(member, helper, power, member.id());
    }

    private Actor acting(UUID mandate) {
        return people.actor(member).helped(standing.find(mandate, helper.id()).orElseThrow(), people.actor(helper));
    }

    private int version(UUID id) {
        return applications.findOfChair(people.actor(member), id).getVersion();
    }

    private void fill(Actor actor, UUID id, String page, GivenAnswers given) {
        applications.fill(actor, id, version(id), page, given);
    }

    private UUID filled(Actor actor) {
        UUID id = applications.startOrContinue(actor, member.id(), MICROCREDIT);
        String bin = jdbc.sql("select bin from cooperative where id = ?")
                .param(cooperative.id())
                .query(String.class)
                .single();
        GivenAnswers about = GivenAnswers.NONE
                .with("CATEGORY", "MEMBER")
                .with("COOPERATIVE_BIN", bin)
                .with("WITHIN_ACTIVITY", "yes")
                .with("VILLAGE", Places.ZERENDI_VILLAGE)
                .with("REGISTERED_SINCE", "2020-05-01");
        fill(actor, id, "person", about);
        fill(actor, id, "person", about); // the co-operative is asked for once one is said to be its member
        fill(
                actor,
                id,
                "purpose",
                Given.purpose(
                        "LIVESTOCK",
                        "Он сауын сиыр",
                        Given.purchase("Сиыр", "LIVESTOCK", PRICE, null, false, false, false)));
        fill(actor, id, "amount", Given.terms(PRICE, 60, 12));
        fill(actor, id, "plan", Given.workPlan(1, 2));
        fill(
                actor,
                id,
                "collateral",
                GivenAnswers.NONE.withRows(
                        "COLLATERAL",
                        List.of(Map.of(
                                "KIND", "DWELLING", "LOCATION", "OTHER", "DESCRIPTION", "Үй", "VALUE", "9000000"))));
        for (String document : List.of("CONSENT", "TITLE_OF_PLEDGE")) {
            documents.add(actor, id, document, "қағаз.pdf", SampleFiles.resource(SampleFiles.pdf()));
        }
        return id;
    }

    @Test
    void the_helper_begins_it_and_fills_it_in_and_the_person_sends_it() {
        UUID mandate = mandate(Power.PREPARE);
        PlainBrowser browser = helpers.acting(helper, mandate);
        assertThat(browser.get("/cabinet/helping?lang=ru").body())
                .contains(member.name().full(), "заявки от своего имени", "/cabinet/applications/start")
                .doesNotContain("??", "/cabinet/profile\"");

        Actor actor = acting(mandate);
        UUID id = filled(actor);

        for (String page : List.of("", "/person", "/amount", "/collateral", "/documents", "/check")) {
            var answer = browser.get("/cabinet/applications/" + id + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains(member.name().full()).doesNotContain("??");
        }
        String check = "/cabinet/applications/" + id + "/check";
        assertThat(browser.submit(check, check, Map.of()).uri().getPath()).isEqualTo("/cabinet/helping");
        assertThat(applications.findOfChair(actor, id).getState()).isEqualTo(ApplicationState.DRAFT);
        assertThat(jdbc.sql("select helper_id from application_help where application_id = ? and for_account = ?")
                        .params(id, member.id())
                        .query(UUID.class)
                        .list())
                .containsOnly(helper.id());
        assertThat(submission.submit(people.actor(member), id, UUID.randomUUID(), version(id)))
                .startsWith("AAP-2026-");
    }

    @Test
    void with_leave_to_send_the_helper_sends_it_and_the_person_is_told() {
        Actor actor = acting(mandate(Power.SUBMIT));
        UUID id = filled(actor);

        String number = submission.submit(actor, id, UUID.randomUUID(), version(id));

        assertThat(jdbc.sql("select key from inbox_message where account_id = ?")
                        .param(member.id())
                        .query(String.class)
                        .list())
                .contains("mandate.message.sent");
        assertThat(number).startsWith("AAP-2026-");
    }

    @Test
    void it_opens_neither_the_profile_nor_a_co_operative_and_a_mandate_for_these_opens_no_own_application() {
        Someone chair = cooperative.chair();
        UUID own = helpers.mandate(chair, helper, Power.SUBMIT, chair.id());
        Actor forOwn =
                people.actor(chair).helped(standing.find(own, helper.id()).orElseThrow(), people.actor(helper));
        assertThat(forOwn.reaches(cooperative.id())).isFalse();
        assertThatThrownBy(() -> applications.startOrContinue(forOwn, cooperative.id(), "AA"))
                .isInstanceOf(NotFoundException.class);
        assertThat(helpers.acting(helper, own).get("/cabinet/profile").uri().getPath())
                .isNotEqualTo("/cabinet/profile");

        UUID profile = helpers.mandate(member, helper, Power.PREPARE, null);
        Actor forProfile =
                people.actor(member).helped(standing.find(profile, helper.id()).orElseThrow(), people.actor(helper));
        assertThatThrownBy(() -> applications.startOrContinue(forProfile, member.id(), MICROCREDIT))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_the_person_keeps_among_the_own_documents_stays_shut() {
        FileGuard wallet = guards.stream()
                .filter(each -> each.ownerKind().equals("wallet"))
                .findFirst()
                .orElseThrow();
        assertThat(wallet.mayRead(people.actor(member), member.id())).isTrue();
        Actor acting = acting(mandate(Power.SUBMIT));
        assertThat(wallet.mayRead(acting, member.id())).isFalse();
        UUID id = applications.startOrContinue(people.actor(member), member.id(), MICROCREDIT);
        documents.add(people.actor(member), id, "CONSENT", "қағаз.pdf", SampleFiles.resource(SampleFiles.pdf()));
        UUID another = UUID.randomUUID();
        assertThat(kept.counts(people.actor(member), member.id(), ApplicationDocuments.OWNER, another))
                .containsKey("CONSENT");
        assertThat(kept.counts(acting, member.id(), ApplicationDocuments.OWNER, another))
                .as("offered to be taken")
                .isEmpty();
    }

    @Test
    void it_is_given_for_nobody_else_and_ends_at_once() {
        Someone other = people.villager();
        var browser = new PlainBrowser(port);
        browser.signIn(member);
        assertThat(browser.get("/cabinet/mandates/new").body())
                .contains("value=\"" + member.id() + "\"")
                .doesNotContain("value=\"" + other.id() + "\"");
        assertThatThrownBy(() -> mandates.requireChaired(member.id(), other.id()))
                .isInstanceOf(NotFoundException.class);
        UUID mandate = mandate(Power.VIEW);
        assertThatThrownBy(() -> jdbc.sql("update mandate set cooperative_id = ? where id = ?")
                        .params(other.id(), mandate)
                        .update())
                .hasMessageContaining("for_cooperative");
        Actor actor = acting(mandate);
        mandates.withdraw(people.actor(member), mandate);
        assertThat(standing.find(mandate, helper.id())).isEmpty();
        assertThatThrownBy(() -> applications.startOrContinue(actor, member.id(), MICROCREDIT))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void an_official_who_helped_does_not_act_on_it() {
        helper = people.official(Places.ZERENDI);
        UUID id = filled(acting(mandate(Power.PREPARE)));
        submission.submit(people.actor(member), id, UUID.randomUUID(), version(id));

        assertThat(access.tie(helper.id(), applications.findOfChair(people.actor(member), id)))
                .isPresent();
    }
}
