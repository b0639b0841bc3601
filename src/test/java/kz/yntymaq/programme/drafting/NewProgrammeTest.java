package kz.yntymaq.programme.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.support.Decided;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PlainForm;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A programme comes to be by rows alone: written on the administrator's pages, approved by another one, and answered by a
 * co-operative on its day. Nothing in it is known to any line of code.
 */
@PortalTest
class NewProgrammeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 26);

    @LocalServerPort
    int port;

    @Autowired
    Programmes programmes;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester files;

    @Autowired
    Decided decided;

    @Autowired
    JdbcClient jdbc;

    PlainBrowser author;
    PlainBrowser second;
    PlainBrowser applicant;
    Made cooperative;
    String application;

    @BeforeEach
    void two_administrators_and_a_co_operative() {
        author = signedIn(people.administrator());
        second = signedIn(people.administrator());
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
    }

    private PlainBrowser signedIn(People.Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    @Test
    void passport_9_is_drafted_from_passport_8_approved_and_prepared_by_a_co_operative() {
        // as if passport 9 had never come with the portal
        jdbc.sql("delete from programme_edition where code = 'P09'").update();
        jdbc.sql("delete from programme where code = 'P09'").update();
        DraftingDesk desk = DraftingDesk.begin(author, "P08-2026-06-23");
        desk.change(
                "head",
                Map.of(
                        "programme", "P09",
                        "name",
                                "Инвестициялық субсидия: жүн дайындау жабдығы (9-паспорт) | "
                                        + "Инвестиционная субсидия: оборудование для шерсти (паспорт 9) | "
                                        + "Investment subsidy: equipment for wool (passport 9)",
                        "note",
                                "Кейінгі редакцияны портал көрмеген. | Более поздней редакции портал не видел. | "
                                        + "The portal has seen no later edition."));
        // its share is not raised for co-operatives
        desk.change("amount", Map.of("raisedShare", "")).remove("figures", "RAISED_SHARE");
        String options = "sections~ITEMS~questions~ITEMS~columns~POSITION~options";
        desk.removeAll("positions").removeAll(options);
        position(desk, options, "1.1", "520000", "", "Қырқу құралы | Инструмент для стрижки | Shearing tool");
        position(desk, options, "1.2", "500000", "", "Пресс | Пресс | Press");
        position(desk, options, "1.3", "1500000", "1", "Жүн тазартқыш | Очиститель шерсти | Cleaner for wool");
        position(desk, options, "2", "11000000", "", "Қырқу пункті | Стригальный пункт | Shearing point");
        desk.remove("rules", "I10"); // nothing of it is a vehicle

        assertThat(desk.shows("/trial?ITEMS.POSITION=1_1&ITEMS.UNITS=2&ITEMS.COST=600000&ITEMS.VAT=0&ITEMS.NEW=yes"))
                .as("two tools, of each of which 520,000 count")
                .contains("260\u00a0000\u00a0₸");
        approved(desk, "P09");

        begin("P09");
        assertThat(new PlainBrowser(port).get("/support/programmes/P09?lang=ru").body())
                .contains("оборудование для шерсти", "Стригальный пункт", "25\u00a0%")
                .doesNotContain("Молоковоз", "??");
        page("project", Map.of("village", Places.ZERENDI_VILLAGE, "code", "01.45", "state_owned", "true"));
        page("project", Map.of("active", "true", "not_paid_twice", "true", "borrowed", "false", "vat_payer", "false"));
        page(
                "items",
                Map.ofEntries(
                        Map.entry("items[0].position", "1_3"),
                        Map.entry("items[0].units", "2"),
                        Map.entry("items[0].cost", "1600000"),
                        Map.entry("items[0].vat", "0"),
                        Map.entry("items[0].made", "2025"),
                        Map.entry("items[0].bought", "2026"),
                        Map.entry("items[0].new", "true"),
                        Map.entry("items[0].invoice", "ESF-9"),
                        Map.entry("items[0].seller", Iins.nextBin())));
        papers("PUT_IN_USE", "SALE", "HANDED_OVER", "OWN_ACCOUNT", "MEMBERS_LIST");
        assertThat(applicant.get(application + "/check?lang=ru").body())
                .as("the passport has one set")
                .contains("Очиститель шерсти", "375\u00a0000\u00a0₸")
                .doesNotContain("/handed-in");
        page("items", Map.of("items[0].units", "1"));
        HttpResponse<String> handedIn = PlainForm.on(applicant, application + "/handed-in", application + "/handed-in")
                .with("number", "ГИСС-909")
                .with("day", "23.11.2026")
                .with("time", "09:10")
                .send();

        assertThat(handedIn.body()).contains("ГИСС-909").doesNotContain("??");
        assertThat(state()).isEqualTo("SUBMITTED P09");
    }

    private static void position(DraftingDesk desk, String options, String code, String cap, String most, String name) {
        desk.add("positions", Map.of("code", code, "name", name, "cap", cap, "mostUnits", most));
        desk.add(options, Map.of("code", code.replace('.', '_'), "label", name));
    }

    @Test
    void an_invented_programme_of_another_kind_asks_its_own_questions_and_is_sent_here() {
        DraftingDesk desk = DraftingDesk.begin(author, "AA-2026-04-22");
        desk.change(
                "head",
                Map.of(
                        "programme", "HONEY",
                        "fund", "HONEY",
                        "kind", "SUBSIDY_PER_UNIT",
                        "name", "Омарта субсидиясы | Субсидия на пасеку | Subsidy for apiaries",
                        "title", "Омарта қағидалары | Правила о пасеках | Rules on apiaries",
                        "actNumber", "77-ө"));
        desk.removeAll("rules").removeAll("documents").removeAll("sections").removeAll("grounds");
        desk.remove(
                "figures",
                desk.codes("figures").stream()
                        .filter(code -> !code.endsWith("_DAYS"))
                        .toArray(String[]::new));
        figure(desk, "RATE", "500", "TENGE", "Бір ұяға мөлшерлеме | Ставка на улей | Rate a hive");
        figure(desk, "FEWEST", "10", "COUNT", "Ең аз ұя | Меньше всего ульев | Fewest hives");
        desk.change("amount", Map.of("limit", "", "rate", "RATE", "source", "P 3"));
        desk.add("sections", Map.of("code", "APIARY", "title", "Омарта | Пасека | Apiary"));
        question(desk, "VILLAGE", "PLACE", "PLACE", "Омарта орны | Место пасеки | Place of the apiary");
        question(desk, "BREED", "CHOICE", "DIRECTION", "Ара тұқымы | Порода пчёл | Breed of bees");
        String breeds = "sections~APIARY~questions~BREED~options";
        desk.add(breeds, Map.of("code", "CARPATHIAN", "label", "карпат | карпатская | Carpathian"));
        desk.add(breeds, Map.of("code", "LOCAL", "label", "жергілікті | местная | local"));
        question(desk, "HIVES", "COUNT", "UNITS", "Ұя саны | Сколько ульев | How many hives");
        question(desk, "ASKED", "MONEY", "AMOUNT", "Сұралатын сома | Сумма | Sum asked for");
        question(desk, "STANDS", "ROWS", null, "Омарта орындары | Стоянки | Stands", "false");
        column(desk, "WHERE", "WORDS", Map.of("required", "true"), "Қайда | Где | Where");
        column(desk, "NUMBER", "COUNT", Map.of("required", "true"), "Ұя саны | Ульев | Hives");
        column(desk, "RENT", "MONEY", Map.of("required", "true"), "Бір ұяның ақысы | Плата за улей | Rent of a hive");
        var product = Map.of("computed.way", "PRODUCT", "computed.of", "NUMBER", "computed.times", "RENT");
        column(desk, "RENTS", "MONEY", product, "Барлық ақы | Вся плата | Rent of all");
        var share = Map.of("computed.way", "SHARE", "computed.of", "NUMBER");
        column(desk, "PART", "NUMBER", share, "Үлесі | Доля | Share");
        question(desk, "MOVED", "YES_NO", null, "Көшіресіз бе? | Кочуете? | Do you move them?");
        desk.add(
                "rules",
                Map.of(
                        "code", "H1",
                        "effect", "BARS",
                        "check", "AT_LEAST",
                        "parameters", "question = HIVES\nfigure = FEWEST",
                        "answer", "HIVES",
                        "source", "P 4(1)",
                        "name", "Ұя жеткілікті | Ульев достаточно | There are enough hives",
                        "text", "Ұя оннан кем. | Ульев меньше десяти. | There are fewer than ten hives."));
        desk.add(
                "documents",
                Map.of(
                        "code", "APIARY_PASSPORT",
                        "name", "Омарта паспорты | Паспорт пасеки | Passport of the apiary",
                        "required", "true",
                        "source", "P 5"));
        desk.add(
                "grounds",
                Map.of(
                        "code", "HG1",
                        "text", "ұя жоқ | ульев нет | there are no hives",
                        "stages", "CHECK | DECISION",
                        "source", "P 6"));
        assertThat(desk.shows("/trial?HIVES=9&lang=kk")).contains("4\u00a0500\u00a0₸", "орындалмады");
        approved(desk, "HONEY");

        begin("HONEY");
        page(
                "apiary",
                Map.of(
                        "village", Places.ZERENDI_VILLAGE,
                        "breed", "LOCAL",
                        "hives", "9",
                        "asked", "4500",
                        "moved", "false",
                        "stands[0].where", "Көл жағасы",
                        "stands[0].number", "6",
                        "stands[0].rent", "250"));
        page(
                "apiary",
                "?add=stands",
                Map.of("stands[1].where", "Орман", "stands[1].number", "3", "stands[1].rent", "100.50"));
        assertThat(applicant.get(application + "/print?lang=kk").body())
                .as("what an administrator told to reckon")
                .contains(
                        "Көл жағасы, ұя саны: 6, бір ұяның ақысы: 250\u00a0₸, барлық ақы: 1\u00a0500\u00a0₸, үлесі, %: 66,67",
                        "барлық ақы: 301,50\u00a0₸", "Барлығы: 1\u00a0801,50\u00a0₸");
        papers("APIARY_PASSPORT");
        assertThat(applicant.get(application + "/check?lang=ru").body())
                .contains("Ульев меньше десяти.", "местная", "4\u00a0500\u00a0₸")
                .doesNotContain("name=\"confirmed\"");
        page("apiary", Map.of("hives", "10", "asked", "5000"));

        HttpResponse<String> sent = PlainForm.on(applicant, application + "/check", application + "/check")
                .with("confirmed", "true")
                .send();

        assertThat(sent.body()).contains("HONEY-2026-").doesNotContain("??");
        assertThat(state()).isEqualTo("SUBMITTED HONEY");
        assertThat(programmes.editionInForce("AA", FIRST).id())
                .as("what it was copied from stays")
                .isEqualTo("AA-2026-04-22");
    }

    private static void figure(DraftingDesk desk, String code, String value, String unit, String name) {
        desk.add("figures", Map.of("code", code, "value", value, "unit", unit, "name", name, "source", "P 3"));
    }

    private static void column(DraftingDesk desk, String code, String kind, Map<String, String> more, String label) {
        var fields = new HashMap<>(more);
        fields.putAll(Map.of("code", code, "kind", kind, "label", label, "source", "P 2"));
        if (code.equals("PART")) {
            fields.put("unit", "% | % | %");
        }
        desk.add("sections~APIARY~questions~STANDS~columns", fields);
    }

    private static void question(DraftingDesk desk, String code, String kind, @Nullable String role, String label) {
        question(desk, code, kind, role, label, "true");
    }

    private static void question(
            DraftingDesk desk, String code, String kind, @Nullable String role, String label, String required) {
        desk.add(
                "sections~APIARY~questions",
                Map.of(
                        "code",
                        code,
                        "kind",
                        kind,
                        "label",
                        label,
                        "required",
                        required,
                        "role",
                        role == null ? "" : role,
                        "source",
                        "P 2"));
    }

    /** Two administrators make an edition of a draft; it takes effect on its day. */
    private void approved(DraftingDesk desk, String programme) {
        desk.change("head", Map.of("validFrom", "26.11.2026"));
        desk.press("", "/propose");
        assertThat(desk.shows("")).as("no button for the author").doesNotContain(desk.page() + "/approve");
        desk.of(second).press("", "/approve");
        assertThat(new PlainBrowser(port).get("/support/programmes").body())
                .as("not before its day")
                .doesNotContain("/support/programmes/" + programme);
    }

    private void begin(String programme) {
        clock.set(FIRST);
        applicant = signedIn(cooperative.chair());
        String start = "/cabinet/applications/start?cooperative=" + cooperative.id() + "&programme=" + programme;
        application = PlainForm.on(applicant, start, start).send().uri().getPath();
        decided.on(people.actor(cooperative.chair()), cooperative.id(), programme);
    }

    /** Fills a page of the application, of which some stands there already, and saves it. */
    private void page(String section, Map<String, String> typed) {
        page(section, "", typed);
    }

    private void page(String section, String query, Map<String, String> typed) {
        PlainForm form = PlainForm.on(applicant, application + "/" + section + query, application + "/" + section);
        typed.forEach(form::with);
        String answer = form.send().body();
        assertThat(answer.contains("govuk-error-summary"))
                .as(section + DraftingDesk.errors(answer))
                .isFalse();
    }

    private void papers(String... codes) {
        for (String code : List.of(codes)) {
            var paper = new MockMultipartFile(
                    code,
                    code + ".pdf",
                    null,
                    SampleFiles.pdf("4 0 obj<</Length %d>>endobj\n".formatted(code.length())));
            assertThat(files.post()
                            .uri(application + "/documents")
                            .with(People.signedIn(cooperative.chair()))
                            .with(csrf())
                            .multipart()
                            .file(paper)
                            .param("_owner", cooperative.chair().id().toString())
                            .param("_go", "list"))
                    .hasStatus3xxRedirection();
        }
    }

    private String state() {
        return jdbc.sql("select state || ' ' || programme from loan_application where id = ?")
                .param(UUID.fromString(application.substring("/cabinet/applications/".length())))
                .query(String.class)
                .single();
    }
}
