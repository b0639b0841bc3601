package kz.yntymaq.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.draft.GivenUpDrafts;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A subsidy is prepared here, handed in where its act says, and kept with what that system gave. */
@PortalTest
class HandedInTest {

    private static final String MILK = "MILK";

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
    Fixtures cooperatives;

    @Autowired
    GivenUpDrafts givenUp;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    Made cooperative;
    Actor chair;

    @BeforeEach
    void a_co_operative() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
    }

    private UUID prepared(String invoice) {
        UUID id = applications.startOrContinue(chair, cooperative.id(), MILK);
        fill(
                id,
                "cooperative",
                Map.of("VILLAGE", Places.ZERENDI_VILLAGE, "POINT_NUMBER", "KZ-1", "IBAN", "KZ86125KZT1001300335"));
        applications.fill(
                chair,
                id,
                version(id),
                "members",
                GivenAnswers.NONE.withRows(
                        "MEMBERS",
                        List.of(Map.of(
                                "NAME", "Сейтова А.",
                                "NUMBER", Iins.next(),
                                "COWS", "12",
                                "KIND", "HOUSEHOLD",
                                "SOMATIC", "yes"))));
        applications.fill(
                chair,
                id,
                version(id),
                "sale",
                given(Map.of("PLANT", "Сүт зауыты", "PLANT_BIN", "960540000013", "PLANT_NUMBER", "KZ-2", "KG", "12345"))
                        .withRows(
                                "INVOICES",
                                List.of(Map.of(
                                        "NUMBER", invoice,
                                        "ISSUED", "2026-10-01",
                                        "TURNOVER", "2026-10-01",
                                        "PAID", "2026-10-15",
                                        "KG", "12345",
                                        "TOTAL", "2469000"))));
        fill(
                id,
                "conclusion",
                Map.of("POSITIVE", "yes", "CONCLUSION_DAY", "2026-02-01", "REVOKED", "no", "SUSPENDED", "no"));
        // the day is asked once the conclusion is said to be there
        fill(
                id,
                "conclusion",
                Map.of("POSITIVE", "yes", "CONCLUSION_DAY", "2026-02-01", "REVOKED", "no", "SUSPENDED", "no"));
        for (String document : List.of("MONEY_CAME", "MEMBERS_BASIS")) {
            documents.add(chair, id, document, "қағаз.pdf", SampleFiles.resource(SampleFiles.pdf()));
        }
        return id;
    }

    private static GivenAnswers given(Map<String, String> answers) {
        GivenAnswers given = GivenAnswers.NONE;
        for (var answer : answers.entrySet()) {
            given = given.with(answer.getKey(), answer.getValue());
        }
        return given;
    }

    private void fill(UUID id, String page, Map<String, String> answers) {
        applications.fill(chair, id, version(id), page, given(answers));
    }

    private int version(UUID id) {
        return applications.findOfChair(chair, id).getVersion();
    }

    private void refused(String key, Runnable work) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void it_is_begun_beside_the_microcredit_and_its_sum_is_computed() {
        UUID loan = applications.startOrContinue(chair, cooperative.id());
        UUID id = prepared("KZ-ESF-1");
        assertThat(id).isNotEqualTo(loan);
        assertThat(applications.startOrContinue(chair, cooperative.id(), MILK)).isEqualTo(id);

        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        assertThat(browser.get("/cabinet/applications/start?cooperative=" + cooperative.id())
                        .body())
                .contains("programme=MILK", "programme=P08");
        assertThat(browser.get("/support/programmes/MILK").body())
                .contains("/cabinet/applications/start?cooperative=" + cooperative.id() + "&amp;programme=MILK");
        assertThat(browser.get("/cabinet/cooperatives/" + cooperative.id()).body())
                .as("an application for the microcredit is under way")
                .doesNotContain("/cabinet/applications/start");
        assertThat(browser.get("/cabinet/applications/start?cooperative=" + cooperative.id() + "&programme=MILK")
                        .body())
                .contains("СМАЖ", "programme=AA", "/cabinet/applications/" + id);
        assertThat(browser.get("/cabinet/applications/" + id).body())
                .contains("<title>Субсидия алуға өтінімді дайындау")
                .doesNotContain("??")
                .contains("246\u00a0900\u00a0₸");
        assertThat(browser.get("/cabinet/applications/" + id + "/check").body())
                .contains("246\u00a0900\u00a0₸", "/handed-in", "өтінімді СМАЖ-де беріңіз")
                .doesNotContain("name=\"confirmed\"");
    }

    @Test
    void it_is_not_sent_here_and_is_kept_once_the_other_systems_number_is_known() {
        UUID id = prepared("KZ-ESF-2");
        refused("application.error.elsewhere", () -> submission.submit(chair, id, UUID.randomUUID(), version(id)));
        refused("application.elsewhere.facts", () -> submission.handedIn(chair, id, version(id)));

        fill(id, "state", Map.of("STATE_NUMBER", "ГИСС-77", "STATE_DAY", "2026-11-23"));
        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        String page = "/cabinet/applications/" + id;
        var fields = new HashMap<String, String>();
        fields.put("_owner", cooperative.chair().id().toString());
        fields.put("version", String.valueOf(version(id)));
        assertThat(browser.press(page + "/check", page + "/handed-in", fields).body())
                .contains("Өтінімнің берілгені сақталды", "ГИСС-77");

        var kept = applications.findOfChair(chair, id);
        assertThat(kept.getState()).isEqualTo(ApplicationState.HANDED_IN);
        assertThat(kept.getBasis()).isNotNull();
        assertThat(browser.get("/cabinet").body()).contains("СМАЖ-де берілді", "Дайындалған өтінім");
        assertThat(applications.startOrContinue(chair, cooperative.id(), MILK))
                .as("another sale of milk")
                .isNotEqualTo(id);
    }

    @Test
    void an_invoice_of_what_was_handed_in_is_not_used_again_by_anybody() {
        UUID first = prepared("KZ-ESF-3");
        fill(first, "state", Map.of("STATE_NUMBER", "ГИСС-78", "STATE_DAY", "2026-11-23"));
        submission.handedIn(chair, first, version(first));

        a_co_operative();
        UUID second = prepared("KZ-ESF-3");
        assertThat(rules.check(applications.findOfChair(chair, second)).stream().filter(Finding::stops))
                .extracting(Finding::rule)
                .containsExactly("M9");
        refused("application.error.rules", () -> submission.handedIn(chair, second, version(second)));
    }

    @Test
    void an_invoice_is_known_again_however_it_is_written_and_by_its_own_column_only() {
        UUID first = prepared("KZ-ESF-5");
        fill(first, "state", Map.of("STATE_NUMBER", "ГИСС-79", "STATE_DAY", "2026-11-23"));
        submission.handedIn(chair, first, version(first));

        a_co_operative();
        for (String same :
                List.of("kz-esf-5", "KZ\u2013\u0415SF\u20135", "KZ ESF 5", "KZ-ESF-5.", "KZ-E\u200bSF\u00ad-5")) {
            UUID second = prepared(same);
            assertThat(rules.check(applications.findOfChair(chair, second)).stream()
                            .filter(Finding::stops))
                    .as(same)
                    .extracting(Finding::rule)
                    .containsExactly("M9");
        }
        // its kilograms are no number of an invoice
        assertThat(rules.check(applications.findOfChair(chair, prepared("12345"))).stream()
                        .filter(Finding::stops))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, in the future", "1900-01-01, outside the days of intake"})
    void the_day_of_the_other_system_is_one_on_which_it_can_have_been_handed_in(String day, String why) {
        UUID id = prepared("KZ-ESF-6");
        fill(id, "state", Map.of("STATE_NUMBER", "ГИСС-80", "STATE_DAY", day));

        assertThat(rules.check(applications.findOfChair(chair, id)).stream().filter(Finding::stops))
                .as(why)
                .extracting(Finding::rule)
                .containsExactly("DayElsewhere");
        refused("application.error.rules", () -> submission.handedIn(chair, id, version(id)));
    }

    @Test
    void what_was_marked_by_a_slip_is_a_draft_again_for_thirty_days_unless_another_one_is_open() {
        UUID id = prepared("KZ-ESF-7");
        fill(id, "state", Map.of("STATE_NUMBER", "ГИСС-81", "STATE_DAY", "2026-11-23"));
        submission.handedIn(chair, id, version(id));
        UUID next = applications.startOrContinue(chair, cooperative.id(), MILK);
        refused("application.error.another-open", () -> givenUp.takeBack(chair, id));
        submission.withdraw(chair, next, version(next), null);

        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        assertThat(browser.get("/cabinet/applications/" + id).body()).contains("23.12.2026", "/take-back");
        givenUp.takeBack(chair, id);

        assertThat(applications.findOfChair(chair, id).getState()).isEqualTo(ApplicationState.DRAFT);
        fill(id, "state", Map.of("STATE_NUMBER", "ГИСС-82", "STATE_DAY", "2026-11-23"));
        submission.handedIn(chair, id, version(id));
        clock.set(LocalDate.of(2026, 12, 24));
        refused("application.error.take-back-late", () -> givenUp.takeBack(chair, id));
    }

    @Test
    void a_section_of_which_nothing_is_answered_is_not_called_done_and_rows_say_what_they_are() {
        UUID id = prepared("KZ-ESF-8");
        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());

        assertThat(browser.get("/cabinet/applications/" + id + "?lang=ru").body())
                .contains("после подачи");
        assertThat(browser.get("/cabinet/applications/" + id + "/check?lang=ru").body())
                .contains("день выписки: 1 октября 2026", "день поступления денег: 15 октября 2026", "кг: 12\u00a0345");
    }

    @Test
    void a_microcredit_is_not_handed_in_elsewhere_nor_a_programme_begun_that_is_not_there() {
        UUID loan = applications.startOrContinue(chair, cooperative.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> submission.handedIn(chair, loan, version(loan)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> applications.startOrContinue(chair, cooperative.id(), "NO-SUCH"));
        Actor stranger = people.actor(people.villager());
        UUID id = prepared("KZ-ESF-4");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> submission.handedIn(stranger, id, version(id)));
    }
}
