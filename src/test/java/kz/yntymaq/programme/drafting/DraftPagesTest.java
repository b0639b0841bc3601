package kz.yntymaq.programme.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.EditionText;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A draft is written on its pages, without a script. */
@PortalTest
class DraftPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    private Someone administrator;
    private PlainBrowser browser;
    private String draft;
    private UUID id;

    @BeforeEach
    void a_draft_of_the_milk_programme() {
        administrator = people.administrator();
        browser = new PlainBrowser(port);
        browser.signIn(administrator);
        draft = press(browser, "/admin/editions", "/admin/editions/MILK-2026-01-27/copy", Map.of())
                .uri()
                .getPath();
        id = UUID.fromString(draft.substring("/admin/drafts/".length()));
    }

    @Test
    void the_button_by_an_edition_makes_a_draft_that_tells_its_difference() {
        assertThat(browser.get(draft).body())
                .contains("Редакция қараламасы: Сүт субсидиясы", "Бағдарлама мен бұйрық")
                .doesNotContain("ал бұйрық сол күйінде");

        fill(draft + "/parts/figures~RATE_PER_KG", typed("figures~RATE_PER_KG", "value", "25"));

        assertThat(browser.get(draft).body())
                .as("other figures under the same order")
                .contains("Мазмұны өзгерді, ал бұйрық сол күйінде: № 36");
        assertThat(text().content().figure("RATE_PER_KG").orElseThrow().value()).isEqualByComparingTo("25");
        assertThat(browser.get(draft + "/difference").body()).contains("RATE_PER_KG", "<del", ">20<", "<ins", ">25<");
    }

    @Test
    void what_cannot_be_read_is_told_by_its_field_and_nothing_typed_is_lost() {
        Map<String, String> typed = typed("figures~RATE_PER_KG", "value", "жиырма");
        typed.put(path(Address.of("figures~RATE_PER_KG"), "name", "ru"), "");
        typed.put(path(Address.of("figures~RATE_PER_KG"), "source", "text"), "17-тармақ");

        HttpResponse<String> page = fill(draft + "/parts/figures~RATE_PER_KG", typed);

        assertThat(page.uri().getPath()).isEqualTo(draft + "/parts/figures~RATE_PER_KG");
        assertThat(page.body())
                .contains("value=\"жиырма\"", "value=\"17-тармақ\"", "Атауы – Орысша", "Мәтін үш тілде де керек")
                .contains("Сан жазыңыз", "Тармақты мынадай жазыңыз", "href=\"#fields1.text\"", "id=\"fields1.text\"");
        assertThat(text().content().figure("RATE_PER_KG").orElseThrow().value()).isEqualByComparingTo("20");
    }

    @Test
    void every_part_is_shown_as_it_is_stored_and_saved_without_a_change() {
        EditionText before = text();
        for (Address part : List.of(
                Address.of("head"),
                Address.of("window"),
                Address.of("amount"),
                Address.of("queue"),
                Address.of("rules~M8"),
                Address.of("route~CHECK"),
                Address.of("grounds~G1"),
                Address.of("documents~MONEY_CAME"),
                Address.of("duties~D1"),
                Address.of("sections~SALE"),
                Address.of("sections~SALE~questions~INVOICES"),
                Address.of("sections~SALE~questions~INVOICES~columns~PAID"),
                Address.of("sections~CONCLUSION~questions~REVOKED"))) {
            String page = draft + "/parts/" + part.written();
            HttpResponse<String> saved = fill(page, typed(part.written(), "", ""));
            assertThat(saved.uri().getPath()).as(page).doesNotContain("/parts/");
            assertThat(text()).as(page).isEqualTo(before);
        }
    }

    @Test
    void an_entry_is_added_copied_moved_and_removed() {
        Map<String, String> figure = new HashMap<>(Map.of("fields[0].text", "NEW_FIGURE"));
        figure.putAll(Map.of("fields[1].text", "7", "fields[2].text", "PERCENT", "fields[4].text", "ROUTE"));
        figure.putAll(Map.of("fields[3].kk", "Жаңа", "fields[3].ru", "Новый", "fields[3].en", "New"));
        fill(draft + "/parts/figures~new", figure);
        assertThat(figures()).endsWith("BARRED_AGAIN", "NEW_FIGURE");

        assertThat(fill(draft + "/parts/figures~new", figure).body()).contains("Мұндай код тізімде бар");
        press("NEW_FIGURE", "up");
        assertThat(figures()).endsWith("NEW_FIGURE", "BARRED_AGAIN");
        press("NEW_FIGURE", "copy");
        assertThat(figures()).endsWith("NEW_FIGURE", "NEW_FIGURE_2", "BARRED_AGAIN");
        press("NEW_FIGURE", "remove");
        press("NEW_FIGURE_2", "down");
        assertThat(figures()).endsWith("BARRED_AGAIN", "NEW_FIGURE_2").doesNotContain("NEW_FIGURE");
    }

    @Test
    void a_note_without_a_code_is_known_by_its_number() {
        String notes = "sections~SALE~notes";
        Map<String, String> note = new HashMap<>(Map.of("fields[0].text", "LIST", "fields[3].text", "P 16"));
        note.putAll(Map.of("fields[2].kk", "Бір\nЕкі", "fields[2].ru", "Один", "fields[2].en", "One\nTwo"));
        assertThat(fill(draft + "/parts/" + notes + "~new", note).body()).contains("абзац саны бірдей болуы керек");

        note.put("fields[2].ru", "Один\nДва");
        fill(draft + "/parts/" + notes + "~new", note);

        assertThat(browser.get(draft + "/lists/" + notes).body()).contains(draft + "/parts/" + notes + "~1");
        fill(draft + "/parts/" + notes + "~1", typed(notes + "~1", "", ""));
        assertThat(text().content().section("SALE").orElseThrow().notes())
                .singleElement()
                .satisfies(stored -> assertThat(stored.lines())
                        .containsExactly(new Wording("Бір", "Один", "One"), new Wording("Екі", "Два", "Two")));
    }

    @Test
    void an_entry_inside_an_entry_keeps_what_stands_in_it() {
        Address invoices = Address.of("sections~SALE~questions~INVOICES");
        fill(draft + "/parts/" + invoices.written(), typed(invoices.written(), "code", "BILLS"));

        Question bills = text().content().question("BILLS").orElseThrow();
        assertThat(bills.columns()).hasSize(6);
        assertThat(browser.get(draft).body())
                .as("rules that name the question by its old code are to be mended")
                .contains("Мұндай сұрақ жоқ не ол кейін тұр: INVOICES")
                .contains("Не түзету керек");
    }

    @Test
    void who_saves_second_sees_what_is_stored_now_by_the_field() {
        String page = draft + "/parts/figures~RATE_PER_KG";
        Map<String, String> mine = typed("figures~RATE_PER_KG", "value", "31");
        mine.putAll(hidden(browser.get(page).body()));
        Someone other = people.administrator();
        drafts.change(
                people.actor(other),
                id,
                0,
                text -> Address.of("figures~RATE_PER_KG")
                        .put(
                                text,
                                Shape.copy(
                                        text.content().figure("RATE_PER_KG").orElseThrow(),
                                        "value",
                                        new BigDecimal(30))));

        assertThat(browser.post(page, mine).body())
                .contains(other.name().full(), "value=\"31\"", "class=\"y-stored\"", ": 30<");
    }

    @Test
    void the_first_day_is_written_as_a_date_and_a_day_of_the_past_is_told() {
        fill(draft + "/parts/head", typed("head", "validFrom", "01.02.2020"));

        assertThat(text().validFrom()).isEqualTo(LocalDate.of(2020, 2, 1));
        assertThat(browser.get(draft).body()).contains("Бірінші күні ертеңнен ерте болмауы керек");
        assertThat(press(browser, draft, draft + "/propose", Map.of()).body())
                .as("the day itself, and an act that is younger")
                .contains("Алдымен 2 жерді түзетіңіз");
    }

    @Test
    void another_administrator_approves_on_the_page_and_the_author_sees_no_button() {
        fill(draft + "/parts/head", typed("head", "validFrom", "01.09.2027"));
        press(browser, draft, draft + "/propose", Map.of());
        assertThat(browser.get(draft).body()).contains("басқа әкімші бекітеді").doesNotContain(draft + "/approve");
        var another = new PlainBrowser(port);
        another.signIn(people.administrator());

        press(another, draft, draft + "/approve", Map.of());

        assertThat(browser.get(draft).body()).contains("MILK-2027-09-01");
        assertThat(browser.get("/admin/editions").body()).contains("әлі күшіне енбеген");
    }

    @Test
    void a_draft_is_tried_on_an_example_that_tells_what_it_changes() {
        fill(draft + "/parts/figures~RATE_PER_KG", typed("figures~RATE_PER_KG", "value", "25"));
        fill(draft + "/parts/figures~MONTHS_AFTER_PAYMENT", typed("figures~MONTHS_AFTER_PAYMENT", "value", "3"));

        String page = browser.get(draft + "/trial?KG=1000&POSITIVE=yes&INVOICES.PAID=01.08.2026")
                .body();

        assertThat(page).contains("20\u00a0000\u00a0₸", "25\u00a0000\u00a0₸");
        assertThat(row(page, "алты ай өткен жоқ")).contains("өзгереді", "орындалды", "орындалмады");
        assertThat(row(page, "оң қорытындысы бар")).contains("орындалды").doesNotContain("өзгереді");
        assertThat(browser.get(draft + "/trial?KG=мың&INVOICES.PAID=ертең").body())
                .contains("Сан жазыңыз", "Күнді мына түрде жазыңыз", "value=\"мың\"", "value=\"ертең\"")
                .doesNotContain("20\u00a0000\u00a0₸");
    }

    @Test
    void an_example_of_numbers_that_cannot_be_is_told_and_breaks_nothing() {
        draft = press(browser, "/admin/editions", "/admin/editions/P08-2026-06-23/copy", Map.of())
                .uri()
                .getPath();
        for (String year : List.of("2024,5", "99999999999", "мың")) {
            HttpResponse<String> page =
                    browser.get(draft + "/trial?ITEMS.MADE=" + URLEncoder.encode(year, StandardCharsets.UTF_8));
            assertThat(page.statusCode()).as(year).isEqualTo(200);
            assertThat(page.body()).as(year).contains("Сан жазыңыз");
        }
        assertThat(browser.get(draft + "/trial?ITEMS.MADE=2025").body()).contains("орындалды");
    }

    @Test
    void an_example_of_which_nothing_is_told_says_so() {
        assertThat(browser.get(draft + "/trial").body()).doesNotContain("Ештеңе жазылмады");
        assertThat(browser.get(draft + "/trial?KG=&POSITIVE=").body()).contains("Ештеңе жазылмады");
    }

    @Test
    void an_hour_is_shown_and_typed_as_a_time() {
        String page = draft + "/parts/figures~CLOSES_AT";
        assertThat(browser.get(page).body()).contains("value=\"17:00\"").doesNotContain("value=\"17\"");
        assertThat(fill(page, typed("figures~CLOSES_AT", "value", "17,5")).body())
                .contains("Уақытты 17:30 түрінде");
        fill(page, typed("figures~CLOSES_AT", "value", "17:30"));
        assertThat(browser.get(page).body()).contains("value=\"17:30\"");
        assertThat(browser.get(draft + "/lists/figures").body())
                .contains("17:30")
                .doesNotContain(">17,3<");
        page = draft + "/parts/figures~RATE_PER_KG";
        assertThat(fill(page, typed("figures~RATE_PER_KG", "value", "17:30")).body())
                .contains("Сан жазыңыз");
    }

    @Test
    void a_draft_that_does_not_hold_together_is_not_tried() {
        fill(draft + "/parts/figures~RATE_PER_KG", typed("figures~RATE_PER_KG", "code", "RATE"));

        assertThat(browser.get(draft + "/trial?KG=1000").body()).contains("Алдымен қараламаны түзетіңіз");
    }

    private static String row(String page, String rule) {
        int here = page.indexOf(rule);
        assertThat(here).as(rule).isPositive();
        return page.substring(here, page.indexOf("</tr>", here));
    }

    @Test
    void an_address_that_leads_to_no_part_is_not_there() {
        for (String part : List.of("nothing", "figures", "figures~A~B", "kind", "amount~X", "documents~X~name", "~")) {
            assertThat(browser.get(draft + "/parts/" + part).statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(browser.get(draft + "/lists/head").statusCode()).isEqualTo(404);
        assertThat(browser.get(draft + "/parts/figures~GONE").body()).contains("Бұл жазба енді жоқ");
    }

    /** Fills a page with all that it hides. */
    private HttpResponse<String> fill(String page, Map<String, String> typed) {
        return press(browser, page, page, typed);
    }

    private static HttpResponse<String> press(
            PlainBrowser browser, String page, String button, Map<String, String> typed) {
        var sent = new HashMap<>(typed);
        sent.putAll(hidden(browser.get(page).body()));
        return browser.post(button, sent);
    }

    /** What a page sends along without anybody typing it. */
    private static Map<String, String> hidden(String page) {
        var sent = new HashMap<String, String>();
        for (String name : List.of("_csrf", "version", "once", "_owner", "_seal")) {
            Matcher found = Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]+)\"")
                    .matcher(page);
            if (found.find()) {
                sent.put(name, found.group(1));
            }
        }
        return sent;
    }

    private void press(String code, String act) {
        press(
                browser,
                draft + "/lists/figures",
                draft + "/parts/figures~" + code + "/" + act,
                Map.of("list", "figures"));
    }

    private List<String> figures() {
        return text().content().figures().stream().map(figure -> figure.code()).toList();
    }

    /** What the page of a part shows, with something else in one field. */
    private Map<String, String> typed(String at, String field, String other) {
        Address part = Address.of(at);
        Record stored = part.find(text()).orElseThrow();
        var fields = Shape.fields(part.type());
        var sent = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            PartForm.Typed typed = PartForm.Typed.of(fields.get(i), stored);
            String start = "fields[" + i + "].";
            sent.put(start + "name", fields.get(i).name());
            if (typed.text() != null) {
                sent.put(start + "text", typed.text());
            }
            if (typed.kk() != null) {
                sent.put(start + "kk", typed.kk());
                sent.put(start + "ru", typed.ru());
                sent.put(start + "en", typed.en());
            }
            for (int n = 0; n < typed.chosen().size(); n++) {
                sent.put(start + "chosen[" + n + "]", typed.chosen().get(n));
            }
            if (fields.get(i).name().equals(field)) {
                sent.put(start + "text", other);
            }
        }
        return sent;
    }

    private static String path(Address part, String field, String input) {
        List<String> names = Shape.fields(part.type()).stream().map(Field::name).toList();
        return "fields[" + names.indexOf(field) + "]." + input;
    }

    private EditionText text() {
        return drafts.find(people.actor(administrator), id).text();
    }
}
