package kz.yntymaq.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Given;
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

/** A natural person applies for themself: a member of a co-operative who buys livestock, and others. */
@PortalTest
class PersonAppliesTest {

    private static final String MICROCREDIT = "AAP";
    private static final BigDecimal PRICE = new BigDecimal("6000000");

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    ApplicationRules rules;

    @Autowired
    Submission submission;

    @Autowired
    Reviews reviews;

    @Autowired
    List<Erasure> rooms;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Made cooperative;
    Someone member;
    Actor actor;

    @BeforeEach
    void a_member_of_a_co_operative() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        member = cooperative.member();
        actor = people.actor(member);
    }

    private UUID filled(boolean fromRelative) {
        UUID id = applications.startOrContinue(actor, actor.accountId(), MICROCREDIT);
        about(id, bin(cooperative));
        about(id, bin(cooperative)); // the co-operative is asked for once one is said to be its member
        fill(
                id,
                "purpose",
                Given.purpose(
                        "LIVESTOCK",
                        "Он сауын сиыр",
                        Given.purchase("Сиыр", "LIVESTOCK", PRICE, null, fromRelative, false, false)));
        fill(id, "amount", Given.terms(PRICE, 60, 12));
        fill(id, "plan", Given.workPlan(1, 2));
        fill(
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

    private String bin(Made made) {
        return jdbc.sql("select bin from cooperative where id = ?")
                .param(made.id())
                .query(String.class)
                .single();
    }

    private void about(UUID id, String bin) {
        fill(
                id,
                "person",
                GivenAnswers.NONE
                        .with("CATEGORY", "MEMBER")
                        .with("COOPERATIVE_BIN", bin)
                        .with("WITHIN_ACTIVITY", "yes")
                        .with("VILLAGE", Places.ZERENDI_VILLAGE)
                        .with("REGISTERED_SINCE", "2020-05-01"));
    }

    private void fill(UUID id, String page, GivenAnswers given) {
        applications.fill(actor, id, version(id), page, given);
    }

    private int version(UUID id) {
        return applications.findOfChair(actor, id).getVersion();
    }

    private Finding.Outcome outcome(UUID id, String rule) {
        return rules.check(applications.findOfChair(actor, id)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::outcome)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void livestock_of_a_close_relative_is_refused_and_once_corrected_the_application_is_sent_and_considered() {
        UUID id = filled(true);
        assertThat(outcome(id, "NoLivestockOfRelatives")).isEqualTo(Finding.Outcome.NOT_MET);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> submission.submit(actor, id, UUID.randomUUID(), version(id)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("application.error.rules"));

        assertThat(filled(false)).isEqualTo(id);
        String number = submission.submit(actor, id, UUID.randomUUID(), version(id));
        assertThat(number).startsWith("AAP-2026-11-");

        Someone official = people.official(Places.ZERENDI);
        var office = new PlainBrowser(port);
        office.signIn(official);
        assertThat(office.get("/office?tab=all").body())
                .contains(number, member.name().full());
        assertThat(office.get("/office/applications/" + id).body())
                .contains(member.iin(), member.name().full())
                .doesNotContain("??");
        assertThat(office.get("/office?tab=all&words=" + member.name().family()).body())
                .contains(number);

        var auditor = new PlainBrowser(port);
        auditor.signIn(people.auditor());
        assertThat(auditor.get("/office/applications/" + id).body())
                .contains(number)
                .doesNotContain(member.iin());
        assertThat(new PlainBrowser(port).get("/queue").body())
                .contains(number)
                .doesNotContain(member.name().family());
    }

    @Test
    void questions_that_an_answer_brings_are_asked_before_the_next_page() {
        var browser = new PlainBrowser(port);
        browser.signIn(member);
        UUID id = applications.startOrContinue(actor, actor.accountId(), MICROCREDIT);
        String page = "/cabinet/applications/" + id + "/person";
        assertThat(save(browser, page, Map.of("category", "MEMBER")))
                .contains("жаңа сұрақтар пайда болды", "name=\"cooperative_bin\"");
        assertThat(save(browser, page, Map.of("cooperative_bin", bin(cooperative), "within_activity", "yes")))
                .contains("Сақталды")
                .doesNotContain("жаңа сұрақтар пайда болды", "name=\"cooperative_bin\"");
    }

    private static String save(PlainBrowser browser, String page, Map<String, String> typed) {
        String shown = browser.get(page).body();
        var fields = new HashMap<>(typed);
        for (String name : List.of("version", "_owner", "_seal")) {
            fields.put(name, PlainBrowser.hidden(shown, name));
        }
        return browser.fill(page, fields).body();
    }

    @Test
    void the_register_tells_a_member_and_leaves_others_to_the_official() {
        UUID id = filled(false);
        assertThat(outcome(id, "MemberOfCooperative")).isEqualTo(Finding.Outcome.MET);

        about(id, bin(cooperatives.active(Places.ZERENDI_VILLAGE)));
        assertThat(outcome(id, "MemberOfCooperative")).isEqualTo(Finding.Outcome.TO_CHECK);
    }

    @Test
    void it_is_begun_in_the_cabinet_and_nobody_else_finds_it() {
        var browser = new PlainBrowser(port);
        browser.signIn(member);
        assertThat(browser.get("/cabinet").body()).contains("/cabinet/applications/start\"");
        assertThat(browser.get("/cabinet/applications/start").body())
                .contains("10\u00a0812\u00a0500\u00a0₸", "programme=AALM")
                .doesNotContain("programme=MILK", "??");
        UUID id = filled(false);
        for (String page :
                List.of("", "/person", "/purpose", "/amount", "/plan", "/collateral", "/documents", "/check")) {
            assertThat(browser.get("/cabinet/applications/" + id + page).body())
                    .as(page)
                    .doesNotContain("??");
        }
        assertThat(browser.get("/cabinet").body())
                .contains(member.name().full())
                .doesNotContain("/cabinet/applications/start\"");
        assertThat(browser.get("/cabinet/data/applications").body()).contains("Он сауын сиыр");

        for (Someone other : List.of(cooperative.chair(), people.villager(Places.ZERENDI_VILLAGE))) {
            var foreign = new PlainBrowser(port);
            foreign.signIn(other);
            assertThat(foreign.get("/cabinet/applications/" + id).statusCode()).isEqualTo(404);
            assertThat(foreign.get("/cabinet/applications/start?cooperative=" + actor.accountId())
                            .statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> applications.startOrContinue(people.actor(other), actor.accountId(), MICROCREDIT))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void a_programme_is_begun_only_by_whom_it_is_for() {
        Actor chair = people.actor(cooperative.chair());
        assertThatThrownBy(() -> applications.startOrContinue(chair, cooperative.id(), MICROCREDIT))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> applications.startOrContinue(actor, actor.accountId(), "AA"))
                .isInstanceOf(NotFoundException.class);
        assertThat(applications.startOrContinue(chair, cooperative.id(), "AAL")).isNotNull();
        assertThat(applications.startOrContinue(actor, actor.accountId(), "AALM"))
                .isNotNull();
    }

    @Test
    void nothing_is_begun_for_who_is_no_applicant_and_a_shut_account_begins_nothing() {
        assertThatThrownBy(() -> jdbc.sql("update loan_application set applicant_id = ? where id = ?")
                        .params(UUID.randomUUID(), filled(false))
                        .update())
                .hasMessageContaining("no such applicant");
        jdbc.sql("update account set disabled_at = now() where id = ?")
                .param(actor.accountId())
                .update();
        assertThatThrownBy(() -> applications.startOrContinue(actor, actor.accountId(), "AALM"))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void who_takes_the_consent_back_withdraws_what_is_considered_first_and_what_was_sent_stays() {
        UUID id = filled(false);
        assertThat(told(Erasure::obstacles)).isEmpty();
        assertThat(told(Erasure::going)).contains("mydata.going.drafts");
        assertThat(told(Erasure::kept)).doesNotContain("mydata.kept.own-applications", "mydata.kept.applications");

        submission.submit(actor, id, UUID.randomUUID(), version(id));
        assertThat(told(Erasure::obstacles)).containsExactly("mydata.obstacle.application");

        submission.withdraw(actor, id, version(id), null);
        assertThat(told(Erasure::obstacles)).isEmpty();
        assertThat(told(Erasure::going)).doesNotContain("mydata.going.drafts");
        assertThat(told(Erasure::kept))
                .contains("mydata.kept.own-applications")
                .doesNotContain("mydata.kept.applications");
    }

    private List<String> told(BiFunction<Erasure, UUID, List<Erasure.Line>> what) {
        return rooms.stream()
                .flatMap(room -> what.apply(room, actor.accountId()).stream())
                .map(Erasure.Line::key)
                .toList();
    }

    @Test
    void an_official_does_not_act_on_the_own_application() {
        Someone official = people.official(Places.ZERENDI);
        member = official;
        actor = people.actor(official);
        UUID id = filled(false);
        submission.submit(actor, id, UUID.randomUUID(), version(id));

        var office = new PlainBrowser(port);
        office.signIn(official);
        assertThat(office.get("/office?tab=office").body()).doesNotContain("/office/applications/" + id);
        assertThat(office.get("/office/applications/" + id).body())
                .contains("өзіңіздің қатысыңыз бар")
                .doesNotContain("/office/applications/" + id + "/check");
        assertThatThrownBy(() -> reviews.completeDocumentCheck(actor, id, UUID.randomUUID(), version(id)))
                .isInstanceOf(RuleViolationException.class);
        assertThat(applications.findOfChair(actor, id).getState()).isEqualTo(ApplicationState.SUBMITTED);
    }
}
