package kz.yntymaq.application.form;

import static kz.yntymaq.support.PlainBrowser.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The pages of one application as its chair fills them in, in one window or two. */
@PortalTest
class FillingInTest {

    private static final String CONFLICT = "y-note--conflict";

    private static final Map<String, String> PLAN = Map.of(
            "jobs_now",
            "2",
            "jobs_planned",
            "9",
            "sales[0].when",
            "AFTER",
            "sales[0].year",
            "2027",
            "sales[0].product",
            "қымыз",
            "sales[0].volume",
            "9000",
            "sales[0].unit",
            "LITRE",
            "sales[0].unit_price",
            "900",
            "plan",
            "Жоспар");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    Someone chair;
    String application;
    PlainBrowser browser;

    @BeforeEach
    void a_draft() {
        chair = people.villager();
        List<UUID> others = List.of(people.villager().id(), people.villager().id());
        UUID id = new ReadyDrafts(jdbc)
                .make(1, chair.id(), others, Places.ZERENDI_VILLAGE, new BigDecimal("9000000"))
                .get(0);
        application = "/cabinet/applications/" + id;
        browser = new PlainBrowser(port);
        browser.signIn(chair);
    }

    @Test
    void saving_another_section_meanwhile_is_no_conflict() {
        Map<String, String> amount = opened("/amount", Map.of("amount", "8000000", "term", "48", "grace", "6"));
        browser.post(application + "/plan", opened("/plan", PLAN));
        assertThat(browser.post(application + "/amount", amount).body())
                .contains("y-done")
                .doesNotContain(CONFLICT);
    }

    @Test
    void saving_the_same_section_meanwhile_is_one_and_an_empty_value_is_called_so() {
        Map<String, String> amount = opened("/amount", Map.of("amount", "8000000", "term", "48", "grace", "6"));
        browser.post(application + "/amount", opened("/amount", Map.of("amount", "", "term", "48")));
        assertThat(browser.post(application + "/amount", amount).body())
                .contains(CONFLICT, "<title>Қате: ", "Қазір сақталғаны: бос")
                .containsPattern(CONFLICT + "[^>]*data-focus");
    }

    @Test
    void what_changed_before_it_was_sent_is_said_on_top_and_the_tick_is_given_anew() {
        Map<String, String> check = opened("/check", Map.of("confirmed", "true"));
        check.put("once", hidden(browser.get(application + "/check").body(), "once"));
        browser.post(application + "/plan", opened("/plan", PLAN));
        String page = browser.post(application + "/check", check).body();
        assertThat(page).contains("<title>Қате: ", "Өтінім жіберілген жоқ").doesNotContain("checked");
        assertThat(page.indexOf("Өтінім жіберілген жоқ")).isLessThan(page.indexOf("govuk-summary-list"));

        check.putAll(Map.of("version", version(page), "once", hidden(page, "once")));
        assertThat(browser.post(application + "/check", check).uri().getPath()).isEqualTo(application + "/receipt");
    }

    @Test
    void a_withdrawn_application_says_so_on_its_receipt_and_promises_nothing() {
        Map<String, String> check = opened("/check", Map.of("confirmed", "true"));
        check.put("once", hidden(browser.get(application + "/check").body(), "once"));
        browser.post(application + "/check", check);
        assertThat(browser.get(application + "/receipt").body()).contains("орныңыз сақталады");
        browser.post(application + "/withdraw", opened("/withdraw", Map.of()));
        assertThat(browser.get(application + "/receipt").body())
                .contains("кері қайтарып алынды. Ол енді қаралмайды")
                .doesNotContain("орныңыз сақталады", "хабарлама келеді");
        String withdrawn = browser.get(application).body();
        assertThat(withdrawn).contains("Осы жауаптармен жаңа өтінім бастау");
        assertThat(browser.press(
                                application,
                                application + "/copy",
                                Map.of("_owner", chair.id().toString()))
                        .body())
                .contains("қаралама")
                .doesNotContain("govuk-error-summary");
    }

    @Test
    void the_documents_are_numbered_without_a_gap() {
        assertThat(browser.get(application + "/documents").body())
                .contains("<span>5. ", "<span>6. ")
                .doesNotContain("<span>7. ");
    }

    @Test
    void a_term_that_is_no_number_of_months_is_told_what_to_write() {
        assertThat(browser.post(application + "/amount", opened("/amount", Map.of("term", "5 жыл")))
                        .body())
                .contains("Неше ай екенін бүтін санмен жазыңыз. Мысалы: 60.")
                .doesNotContain("100 000-нан");
    }

    @Test
    void the_list_of_errors_names_a_field_of_a_row() {
        assertThat(browser.post(
                                application + "/purpose",
                                opened(
                                        "/purpose",
                                        Map.of("purchases[0].item", "Трактор", "purchases[0].unit_price", "көп")))
                        .body())
                .containsPattern("#purchases0.unit_price\">[^<]+ \\(1-жол\\): [^<]+</a>");
    }

    @Test
    void a_month_that_is_named_twice_is_told_by_the_field_of_its_row() {
        var plan = new HashMap<>(PLAN);
        plan.put("seasonal", "true");
        browser.post(application + "/plan", opened("/plan", plan));
        for (int row : List.of(0, 1, 3)) {
            plan.put("job_months[" + row + "].month", row == 1 ? "MAY" : "JULY");
            plan.put("job_months[" + row + "].now", "1");
            plan.put("job_months[" + row + "].after", "4");
        }
        assertThat(browser.post(application + "/plan", opened("/plan", plan)).body())
                .containsPattern("#job_months3.month\">[^<]*\\(4-жол\\): Бұл шілде бар: 1-жол")
                .doesNotContain("#job_months1.month");
        plan.put("job_months[3].month", "JUNE");
        assertThat(browser.post(application + "/plan", opened("/plan", plan)).body())
                .doesNotContain("govuk-error-summary");
    }

    @Test
    void the_rules_of_a_page_stand_beside_it_and_turn_with_what_is_typed_and_not_stored() {
        browser.post(
                application + "/amount", opened("/amount", Map.of("amount", "9000000", "term", "48", "grace", "6")));
        String saved = panel(browser.get(application + "/amount").body());
        assertThat(saved)
                .contains("Сақталған жауаптар бойынша", "9-тармағының", "y-tag--good")
                .doesNotContain("y-tag--bad", "ауыл"); // where it is, another page asks
        String typed = panel(browser.post(
                        application + "/amount/rules",
                        opened("/amount", Map.of("amount", "900000000", "term", "", "grace", "6")))
                .body());
        assertThat(typed)
                .contains("Әлі сақталған жоқ", "y-tag--bad", "орындалмады", "әлі белгісіз")
                .doesNotContain("<html", "<form");
        assertThat(browser.get(application + "/amount").body()).contains("value=\"9 000 000\"", "value=\"48\"");
        assertThat(panel(browser.get(application + "/amount").body())).isEqualTo(saved);
    }

    @Test
    void the_rules_of_a_sent_application_do_not_turn() {
        Map<String, String> check = opened("/check", Map.of("confirmed", "true"));
        check.put("once", hidden(browser.get(application + "/check").body(), "once"));
        Map<String, String> amount = opened("/amount", Map.of("amount", "900000000"));
        browser.post(application + "/check", check);
        assertThat(browser.post(application + "/amount/rules", amount).body()).doesNotContain("data-rules");
    }

    private static String panel(String page) {
        return page.replaceFirst("(?s).*(<section[^>]* data-rules=.*?</section>).*", "$1");
    }

    @Test
    void a_row_with_a_wrong_value_is_deleted_and_one_is_added_beside_it() {
        Map<String, String> wrong = Map.of(
                "purchases[0].item",
                "Трактор",
                "purchases[0].unit_price",
                "көп",
                "purchases[1].item",
                "Сиыр",
                "purchases[1].unit_price",
                "450000",
                "purchases[2].item",
                "Арба",
                "purchases[2].unit_price",
                "аз");
        String added = press(wrong, "add-purchases");
        assertThat(added)
                .contains("#purchases0.unit_price", "value=\"көп\"", "value=\"Арба\"", "purchases[3].item")
                .doesNotContain("purchases[4].item");
        String less = press(wrong, "delete-purchases-2");
        assertThat(less)
                .contains("#purchases0.unit_price", "value=\"көп\"", "value=\"Сиыр\"")
                .contains("Жойылды: Арба, аз")
                .doesNotContain("value=\"Арба\"", "purchases[2].item");
        String right = press(
                Map.of(
                        "purchases[0].item",
                        "Трактор",
                        "purchases[0].unit_price",
                        "көп",
                        "purchases[1].item",
                        "Сиыр",
                        "purchases[1].unit_price",
                        "450000"),
                "delete-purchases-0");
        assertThat(right)
                .contains("y-done", "value=\"Сиыр\"")
                .doesNotContain("govuk-error-summary", "value=\"Трактор\"", "purchases[1].item");
        assertThat(press(Map.of("purchases[0].item", "Сиыр", "purchases[0].unit_price", "көп"), "delete-purchases-0"))
                .contains("y-done")
                .doesNotContain("govuk-error-summary", "value=\"Сиыр\"");
    }

    @Test
    void a_year_that_has_not_come_is_refused_at_its_field() {
        int next = LocalDate.now(clock).getYear() + 1;
        Map<String, String> pledge = Map.of(
                "collateral[0].kind",
                "SPECIAL_MACHINERY",
                "collateral[0].made",
                Integer.toString(next),
                "collateral[0].value",
                "50000000");
        assertThat(browser.post(application + "/collateral", opened("/collateral", pledge))
                        .body())
                .contains(
                        "#collateral0.made",
                        "Бұл жыл әлі келген жоқ. " + (next - 1) + " жылды немесе одан бұрынғысын жазыңыз.");
        var sold = new HashMap<>(PLAN);
        sold.put("sales[0].year", "2020");
        sold.putAll(Map.of("sales[1].when", "NOW", "sales[1].year", "2025", "sales[1].product", "қымыз"));
        assertThat(browser.post(application + "/plan", opened("/plan", sold)).body())
                .contains("#sales0.year", "2025 жылды немесе одан кейінгісін");
    }

    @Test
    void a_pledge_that_covers_too_little_is_told_when_it_is_saved() {
        Map<String, String> pledge = Map.of(
                "collateral[0].kind",
                "EQUIPMENT",
                "collateral[0].description",
                "Сепаратор",
                "collateral[0].value",
                "100000",
                "_go",
                "next");
        var saved = browser.post(application + "/collateral", opened("/collateral", pledge));
        assertThat(saved.uri().getPath()).isEqualTo(application + "/collateral");
        assertThat(saved.body()).contains("кепіл микрокредит сомасына жетпейді", "id=\"COLLATERAL-against\"");
        String warned = hidden(saved.body(), "_warned");
        assertThat(warned).isNotEmpty();
        Map<String, String> again = opened("/collateral", pledge);
        again.put("_warned", warned);
        assertThat(browser.post(application + "/collateral", again).uri().getPath())
                .isNotEqualTo(application + "/collateral");
    }

    private String press(Map<String, String> typed, String button) {
        Map<String, String> fields = opened("/purpose", typed);
        fields.put("_go", button);
        return browser.post(application + "/purpose", fields).body();
    }

    private Map<String, String> opened(String section, Map<String, String> typed) {
        String page = browser.get(application + section).body();
        var fields = new HashMap<>(typed);
        fields.put("_csrf", hidden(page, "_csrf"));
        fields.put("_owner", chair.id().toString());
        fields.put("version", version(page));
        return fields;
    }

    private static String version(String page) {
        return page.replaceFirst("(?s).*name=\"version\"[^>]* value=\"(\\d+)\".*", "$1");
    }

    @Test
    void a_question_that_an_older_page_does_not_send_keeps_its_answer() {
        browser.post(
                application + "/amount", opened("/amount", Map.of("amount", "8000000", "term", "48", "grace", "6")));
        browser.post(application + "/amount", opened("/amount", Map.of("amount", "7000000", "termMonths", "12")));
        assertThat(browser.get(application + "/amount").body())
                .contains("value=\"7 000 000\"", "value=\"48\"", "value=\"6\"");
        String before = browser.get(application + "/purpose").body();
        browser.post(application + "/purpose", opened("/purpose", Map.of("purpose", "Жаңа мақсат")));
        assertThat(browser.get(application + "/purpose").body()).contains("Жаңа мақсат", "Сепаратор");
        assertThat(before).contains("Сепаратор");
    }
}
