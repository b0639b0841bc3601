package kz.yntymaq.application.submission;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Elsewhere;
import kz.yntymaq.application.draft.GivenUpDrafts;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PlainForm;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A subsidy is prepared here, handed in where its act says, and kept with what that system gave. */
@PortalTest
class HandedInTest {

    private static final String MILK = "MILK";

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Subsidies subsidies;

    @Autowired
    ApplicationRules rules;

    @Autowired
    Submission submission;

    @Autowired
    HandingIn handing;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    GivenUpDrafts givenUp;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Interleaving meanwhile;

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
        return subsidies.milk(chair, cooperative, invoice);
    }

    private void handedIn(UUID id, String number) {
        handing.handedIn(chair, id, version(id), facts(number, "2026-11-23"));
    }

    private static Elsewhere facts(String number, String day) {
        return new Elsewhere(number, Instant.parse(day + "T04:00:00Z"));
    }

    private int version(UUID id) {
        return applications.findOfChair(chair, id).getVersion();
    }

    @Test
    void where_the_price_is_above_the_largest_cost_that_counts_it_is_said() {
        UUID id = subsidies.tankLorry(chair, cooperative, "KZ-ESF-77");
        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        String page = "/cabinet/applications/" + id;
        assertThat(browser.get(page + "/check?lang=ru").body()).doesNotContain("Учитывается только");
        jdbc.sql(
                        "update loan_application set answers = jsonb_set(answers, '{ITEMS,0,COST}', '\"9500000\"') where id = ?")
                .param(id)
                .update();
        for (String shown : List.of("/check", "/items")) {
            assertThat(browser.get(page + shown + "?lang=ru").body())
                    .as(shown)
                    .contains("Учитывается только 8\u00a0000\u00a0000\u00a0₸ за штуку");
        }
    }

    @Test
    void the_check_shows_how_the_sum_is_reckoned_and_asks_for_the_list_of_members_among_the_papers() {
        UUID id = subsidies.tankLorry(chair, cooperative, "KZ-ESF-78");
        jdbc.sql(
                        "update loan_application set answers = jsonb_set(answers, '{ITEMS,0,COST}', '\"9500000\"') where id = ?")
                .param(id)
                .update();
        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        String check =
                browser.get("/cabinet/applications/" + id + "/check?lang=ru").body();
        assertThat(check)
                .containsPattern("8\u00a0000\u00a0000\u00a0₸ × 25.% × 1.шт\\. = 2\u00a0000\u00a0000\u00a0₸")
                .contains("номер ЭСФ или таможенный документ: KZ-ESF-78", "БИН или ИИН продавца: 960540000013")
                .doesNotContain("Осмотр на месте провели");
        assertThat(browser.get("/cabinet/applications/" + id + "/documents?lang=ru")
                        .body())
                .contains("Список членов кооператива");
    }

    @Test
    void the_pages_are_counted_as_the_task_list_counts_them_and_what_the_other_system_gives_is_no_page_before() {
        UUID id = subsidies.tankLorry(chair, cooperative, "KZ-ESF-79");
        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        String home = "/cabinet/applications/" + id;
        assertThat(browser.get(home + "?lang=ru").body()).contains("Заполнено разделов: 3 из 3");
        assertThat(browser.get(home + "/project?lang=ru").body()).contains("Раздел 1 из 3");
        assertThat(browser.get(home + "/documents?lang=ru").body()).contains("Раздел 3 из 3");
        assertThat(browser.get(home + "/state?lang=ru").body()).doesNotContain("Раздел 3", "Раздел 4");
        assertThat(PlainForm.on(browser, home + "/items", home + "/items")
                        .with("items[0].seller", Iins.nextBin())
                        .with("_go", "next")
                        .send()
                        .uri()
                        .getPath())
                .as("from the purchases on to the documents")
                .isEqualTo(home + "/documents");
        handedIn(id, "ГИСС-8-79");
        assertThat(browser.get(home + "?lang=ru").body())
                .contains("<title>Заявка на субсидию")
                .doesNotContain("Подготовка заявки");
        assertThat(browser.get(home + "/print?lang=ru").body())
                .contains("Сумма субсидии", "1\u00a0875\u00a0000\u00a0₸")
                .doesNotContain("Подготовка заявки");
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
                .contains("246\u00a0900\u00a0₸", "/handed-in", "өтінімді СМАЖ-да беріңіз")
                .doesNotContain("name=\"confirmed\"");
    }

    @Test
    void it_is_not_sent_here_and_is_kept_once_the_other_systems_number_is_known() {
        UUID id = prepared("KZ-ESF-2");
        refused("application.error.elsewhere", () -> submission.submit(chair, id, UUID.randomUUID(), version(id)));
        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        String page = "/cabinet/applications/" + id;
        var fields = new HashMap<String, String>();
        fields.put("_owner", cooperative.chair().id().toString());
        fields.put("version", String.valueOf(version(id)));
        fields.put("number", "ГИСС-77");
        fields.put("day", "23.11.2026");
        fields.put("time", "09:40");
        assertThat(browser.get(page + "/handed-in").body())
                .as("the hour of intake is told before anything is pressed")
                .contains("жұмыс күні, сағат 17:00");
        assertThat(browser.press(page + "/handed-in", page + "/handed-in", fields)
                        .body())
                .contains("Өтінім берілді деп белгіленді", "ГИСС-77", "09:40");

        var kept = applications.findOfChair(chair, id);
        assertThat(kept.getState()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(kept.getBasis()).isNotNull();
        assertThat(kept.getElsewhere()).isEqualTo(new Elsewhere("ГИСС-77", Instant.parse("2026-11-23T04:40:00Z")));
        assertThat(kept.getAnswers().getAmount()).isEqualByComparingTo("246900");
        assertThat(kept.getDeadlines().dueOn()).as("two working days").isEqualTo("2026-11-25");
        assertThat(browser.get("/cabinet").body()).contains(String.valueOf(kept.getNumber()));
        assertThat(applications.startOrContinue(chair, cooperative.id(), MILK))
                .as("another sale of milk")
                .isNotEqualTo(id);
    }

    @Test
    void a_wrong_number_and_a_day_to_come_are_told_together_and_a_rule_that_the_day_breaks_by_its_field() {
        UUID id = prepared("KZ-ESF-16");
        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        String page = "/cabinet/applications/" + id + "/handed-in";
        var fields = new HashMap<>(Map.of(
                "_owner", cooperative.chair().id().toString(),
                "version", String.valueOf(version(id)),
                "number", "—",
                "day", "30.11.2026",
                "time", "09:40"));
        assertThat(browser.press(page, page, fields).body()).contains("id=\"number-error\"", "id=\"day-error\"");
        assertThatExceptionOfType(FieldViolationException.class)
                .as("the money came on 15 October")
                .isThrownBy(() -> handing.handedIn(chair, id, version(id), facts("ГИСС-16", "2026-10-14")))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("day");
                    assertThat(refused.key()).isEqualTo("application.handed-in.rule");
                });
    }

    @Test
    void an_invoice_of_what_was_handed_in_is_not_used_again_by_anybody() {
        UUID first = prepared("KZ-ESF-3");
        handedIn(first, "ГИСС-78");

        a_co_operative();
        UUID second = prepared("KZ-ESF-3");
        assertThat(rules.check(applications.findOfChair(chair, second)).stream().filter(Finding::stops))
                .extracting(Finding::rule)
                .containsExactly("M9");
        refused("application.error.rules", () -> handedIn(second, "ГИСС-178"));
    }

    @Test
    void an_invoice_is_known_again_however_it_is_written_and_by_its_own_column_only() {
        UUID first = prepared("KZ-ESF-5");
        handedIn(first, "ГИСС-79");

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
    @CsvSource({"2026-11-24, application.handed-in.future", "1900-01-01, application.handed-in.closed"})
    void the_day_of_the_other_system_is_one_on_which_it_can_have_been_handed_in(String day, String key) {
        UUID id = prepared("KZ-ESF-6");
        refused(key, () -> handing.handedIn(chair, id, version(id), facts("ГИСС-80", day)));
    }

    @Test
    void what_was_marked_by_a_slip_is_a_draft_again_for_thirty_days_unless_another_one_is_open() {
        UUID id = prepared("KZ-ESF-7");
        handedIn(id, "ГИСС-81");
        UUID next = applications.startOrContinue(chair, cooperative.id(), MILK);
        refused("application.error.another-open", () -> givenUp.takeBack(chair, id));
        submission.withdraw(chair, next, version(next), null);

        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
        assertThat(browser.get("/cabinet/applications/" + id).body()).contains("23.12.2026", "/take-back");
        givenUp.takeBack(chair, id);

        assertThat(applications.findOfChair(chair, id).getState()).isEqualTo(ApplicationState.DRAFT);
        handedIn(id, "ГИСС-82");
        clock.set(LocalDate.of(2026, 12, 24));
        refused("application.error.take-back-late", () -> givenUp.takeBack(chair, id));
    }

    @Test
    void a_section_of_which_nothing_is_answered_is_not_called_done_and_rows_say_what_they_are() {
        UUID id = prepared("KZ-ESF-8");
        var browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());

        assertThat(browser.get("/cabinet/applications/" + id + "?lang=ru").body())
                .as("number and time are asked when it is kept as handed in")
                .doesNotContain("/state");
        assertThat(browser.get("/cabinet/applications/" + id + "/check?lang=ru").body())
                .contains("день выписки: 1 октября 2026", "день поступления денег: 15 октября 2026", "кг: 12\u00a0345");
    }

    @Test
    void a_microcredit_is_not_handed_in_elsewhere_nor_a_programme_begun_that_is_not_there() {
        UUID loan = applications.startOrContinue(chair, cooperative.id());
        assertThatExceptionOfType(MovedOnException.class).isThrownBy(() -> handedIn(loan, "ГИСС-90"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> applications.startOrContinue(chair, cooperative.id(), "NO-SUCH"));
        Actor stranger = people.actor(people.villager());
        UUID id = prepared("KZ-ESF-4");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> handing.handedIn(stranger, id, version(id), facts("ГИСС-91", "2026-11-23")));
    }

    @Test
    void a_number_is_used_once_in_the_whole_portal_however_it_is_written_and_is_free_again_after_a_slip() {
        UUID first = prepared("KZ-ESF-9");
        handedIn(first, "ГИСС-100/26");
        a_co_operative();
        UUID second = prepared("KZ-ESF-10");
        refused("application.handed-in.used", () -> handedIn(second, "гисс 100 26"));
        refused("application.error.number-elsewhere", () -> handedIn(second, "—"));

        Actor before = people.actor(people.administrator());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> givenUp.takeBack(before, first));
        assertThat(jdbc.sql("select count(*) from application_waiting where programme = 'MILK' and waiting > 0")
                        .query(Integer.class)
                        .single())
                .as("it stands in no queue of the portal")
                .isZero();
    }

    @Test
    void it_can_be_marked_after_the_intake_ended_for_a_day_within_it() {
        UUID id = prepared("KZ-ESF-11");
        clock.set(LocalDate.of(2026, 12, 22));
        handing.handedIn(chair, id, version(id), facts("ГИСС-110", "2026-12-20"));

        assertThat(applications.findOfChair(chair, id).getDeadlines().registeredOn())
                .as("20 December is a Sunday: its clock starts on Monday")
                .isEqualTo("2026-12-21");
    }

    @Test
    void of_two_who_use_one_number_at_the_same_moment_the_second_is_told_by_its_field() throws Exception {
        UUID first = prepared("KZ-ESF-R1");
        Made other = cooperatives.active(Places.ZERENDI_VILLAGE);
        Actor second = people.actor(other.chair());
        UUID late = subsidies.milk(second, other, "KZ-ESF-R2");
        int shown = applications.findOfChair(second, late).getVersion();
        var raced = meanwhile.meanwhile(
                () -> handedIn(first, "ГИСС-777"),
                () -> handing.handedIn(second, late, shown, facts("гисс 777", "2026-11-23")));
        assertThat(Interleaving.failure(raced)).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.field()).isEqualTo("number");
            assertThat(refused.key()).isEqualTo("application.handed-in.used");
        });
        assertThat(applications.findOfChair(second, late).getState()).isEqualTo(ApplicationState.DRAFT);
    }
}
