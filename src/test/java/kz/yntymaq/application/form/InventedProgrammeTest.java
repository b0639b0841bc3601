package kz.yntymaq.application.form;

import static kz.yntymaq.support.PlainBrowser.hidden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.document.Wallet;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A programme that no line of code knows is answered page by page, with a question of every kind. */
@PortalTest
class InventedProgrammeTest {

    private static final String QUESTIONS = """
            [{"code": "BEES", "title": {"kk": "Аралар", "ru": "Пчёлы", "en": "Bees"},
              "notes": [{"look": "PLAIN", "lines": [{"kk": "Ең көбі – {HIVES} ұя.", "ru": "Не больше {HIVES} ульев.", "en": "At most {HIVES} hives."}],
                         "source": "ROUTE"}],
              "questions": [
                {"code": "APIARY", "kind": "PLACE", "label": {"kk": "Омарта орны", "ru": "Место пасеки", "en": "Apiary"},
                 "required": true, "role": "PLACE", "source": "ROUTE"},
                {"code": "HIVES", "kind": "COUNT", "label": {"kk": "Ұя саны", "ru": "Сколько ульев", "en": "Hives"},
                 "unit": {"kk": "дана", "ru": "штук", "en": "pieces"},
                 "hint": {"kk": "{HIVES} ұядан аспасын", "ru": "До {HIVES, plural, one {# улья} other {# ульев}}", "en": "Up to {HIVES} hives"},
                 "required": true, "most": 500, "source": "ROUTE"},
                {"code": "MOVED", "kind": "YES_NO", "label": {"kk": "Көшіресіз бе?", "ru": "Кочуете?", "en": "Do you move?"},
                 "required": true, "source": "ROUTE"},
                {"code": "WHERE_TO", "kind": "WORDS", "label": {"kk": "Қайда?", "ru": "Куда кочуете", "en": "Where to?"},
                 "required": true, "when": {"question": "MOVED", "is": "yes"}, "source": "ROUTE"}]},
             {"code": "HONEY_2", "title": {"kk": "Бал", "ru": "Мёд", "en": "Honey"},
              "questions": [
                {"code": "SORT", "kind": "CHOICE", "label": {"kk": "Түрі", "ru": "Сорт", "en": "Sort"}, "required": true,
                 "role": "DIRECTION", "source": "ROUTE",
                 "options": [{"code": "LIME", "label": {"kk": "жөке", "ru": "липовый", "en": "lime"}, "kind": "AGRICULTURE"},
                             {"code": "HERBS", "label": {"kk": "шөп", "ru": "разнотравье", "en": "herbs"}}]},
                {"code": "WATER", "kind": "NUMBER", "label": {"kk": "Ылғалдығы", "ru": "Влажность", "en": "Moisture"}, "required": true,
                 "most": 21, "source": "ROUTE"},
                {"code": "SINCE", "kind": "YEAR", "label": {"kk": "Қай жылдан", "ru": "С какого года", "en": "Since"}, "required": true, "source": "ROUTE"},
                {"code": "CHECKED", "kind": "DAY", "label": {"kk": "Тексерілген күні", "ru": "Дата анализа", "en": "Checked on"}, "required": true, "source": "ROUTE"},
                {"code": "BUYER", "kind": "IIN_OR_BIN", "label": {"kk": "Сатып алушы", "ru": "БИН покупателя", "en": "Buyer"}, "required": true, "source": "ROUTE"},
                {"code": "ORGANIC", "kind": "TICK", "label": {"kk": "Органикалық", "ru": "Органический", "en": "Organic"}, "required": false, "source": "ROUTE"},
                {"code": "ABOUT", "kind": "TEXT", "label": {"kk": "Не туралы", "ru": "О хозяйстве", "en": "About"}, "required": true, "source": "ROUTE"},
                {"code": "SUM", "kind": "MONEY", "label": {"kk": "Сома", "ru": "Сумма", "en": "Sum"}, "required": true, "role": "AMOUNT", "source": "ROUTE"},
                {"code": "PERIOD", "kind": "MONTHS", "label": {"kk": "Мерзім", "ru": "Срок", "en": "Term"}, "required": true, "role": "TERM", "source": "ROUTE"},
                {"code": "SALES", "kind": "ROWS", "label": {"kk": "Сату", "ru": "Продажи", "en": "Sales"}, "required": true, "source": "ROUTE",
                 "row": {"kk": "{n}-сату", "ru": "Продажа {n}", "en": "Sale {n}"},
                 "columns": [{"code": "JAR", "kind": "WORDS", "label": {"kk": "Ыдыс", "ru": "Тара", "en": "Jar"}, "required": true, "source": "ROUTE"},
                             {"code": "PRICE", "kind": "MONEY", "label": {"kk": "Бағасы", "ru": "Цена", "en": "Price"}, "required": true, "source": "ROUTE"}]},
                {"code": "HELPERS", "kind": "ROWS", "label": {"kk": "Көмекшілер", "ru": "Помощники", "en": "Helpers"}, "required": false, "source": "ROUTE",
                 "columns": [{"code": "NAME", "kind": "WORDS", "label": {"kk": "Аты", "ru": "Имя", "en": "Name"}, "required": true, "source": "ROUTE"}]}]}]""";

    private static final String DOCUMENTS = """
            [{"code": "PASSPORT", "name": {"kk": "Омарта паспорты", "ru": "Паспорт пасеки", "en": "Apiary passport"},
              "why": {"kk": "Ұялардың санын көрсетеді.", "ru": "Подтверждает число ульев.", "en": "Shows the hives."},
              "example": {"kk": "Ұя саны жазылған бет", "ru": "Ұя саны жазылған бет", "en": "Ұя саны жазылған бет"},
              "required": true, "maxAgeDays": 30, "source": "ROUTE"},
             {"code": "ROAD", "name": {"kk": "Жол рұқсаты", "ru": "Разрешение на дорогу", "en": "Road permit"},
              "required": true, "when": {"question": "MOVED", "is": "yes"}, "source": "ROUTE"},
             {"code": "PHOTO", "name": {"kk": "Сурет", "ru": "Фотография", "en": "Photograph"}, "required": false, "source": "ROUTE"}]""";

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    FieldReader fields;

    @Autowired
    People people;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    Wallet wallet;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Someone chair;
    UUID id;
    String page;
    PlainBrowser browser;

    @BeforeEach
    void a_draft_of_a_programme_that_no_code_knows() {
        jdbc.sql(
                        "insert into programme (code, name_kk, name_ru, name_en, place) values ('BEE', 'Бал', 'Мёд', 'Honey', 99) on conflict do nothing")
                .update();
        jdbc.sql("""
                insert into programme_edition (id, code, valid_from, title_kk, title_ru, title_en, act_number, act_date, state, content)
                select 'BEE-1', 'BEE', date '2026-01-01', 'Бал', 'Мёд', 'Honey', '1', date '2026-01-01', 'APPROVED',
                       content || jsonb_build_object('sections', cast(? as jsonb), 'documents', cast(? as jsonb), 'rules', jsonb_build_array(),
                         'figures', (content -> 'figures') || cast('[{"code": "HIVES", "value": 500, "unit": "COUNT", "source": "ROUTE",
                           "name": {"kk": "Ұя", "ru": "Ульи", "en": "Hives"}}]' as jsonb))
                  from programme_edition where id = 'AA-2026-04-22' on conflict do nothing""").params(QUESTIONS, DOCUMENTS).update();
        chair = people.villager();
        id = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(people.villager().id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        BigDecimal.TEN)
                .get(0);
        jdbc.sql("delete from stored_file where owner_id = ?").param(id).update();
        jdbc.sql(
                        "update loan_application set programme = 'BEE', answers = '{}', village_code = null, oblast_code = null, "
                                + "district_code = null, direction = null, amount = null where id = ?")
                .param(id)
                .update();
        page = "/cabinet/applications/" + id;
        browser = new PlainBrowser(port);
        browser.signIn(chair);
    }

    @Test
    void its_pages_ask_in_the_words_of_its_edition_with_its_figures() {
        assertThat(browser.get(page + "?lang=ru").body()).contains("Пчёлы", "Мёд", "Документы");
        assertThat(browser.get(page + "/bees?lang=ru").body())
                .contains("Место пасеки", "Сколько ульев, штук", "До 500 ульев", "Не больше 500 ульев.", "Кочуете?")
                .contains("type=\"radio\"")
                .doesNotContain("Куда кочуете");
        assertThat(browser.get(page + "/honey_2?lang=ru").body())
                .contains(
                        "Сорт",
                        "липовый",
                        "Продажа 1",
                        "name=\"sales[0].price\"",
                        "Помощники 1",
                        "Добавить: Продажа 2");
        assertThat(browser.get(page + "/amount").statusCode()).isEqualTo(404);
    }

    @Test
    void a_question_under_a_condition_is_asked_after_saving_and_keeps_its_answer_when_it_is_hidden_again() {
        save("/bees", Map.of("moved", "yes", "hives", "20"));
        assertThat(browser.get(page + "/bees?lang=ru").body()).contains("Куда кочуете");
        assertThat(browser.get(page + "/documents?lang=ru").body()).contains("Разрешение на дорогу");
        save("/bees", Map.of("moved", "yes", "hives", "20", "where_to", "Алтай"));
        save("/bees", Map.of("moved", "no", "hives", "20", "where_to", "Алтай"));
        assertThat(browser.get(page + "/bees?lang=ru").body()).doesNotContain("Куда кочуете");
        assertThat(browser.get(page + "/check?lang=ru").body()).doesNotContain("Куда кочуете", "Разрешение на дорогу");
        save("/bees", Map.of("moved", "yes", "hives", "20"));
        assertThat(given().text("WHERE_TO")).isEqualTo("Алтай");
        assertThat(missing()).contains("DOC_ROAD").doesNotContain("WHERE_TO");
    }

    @Test
    void what_is_wrong_is_told_by_each_field_at_once_and_nothing_typed_is_lost() {
        String shown = save(
                "/honey_2",
                Map.of(
                        "water", "22",
                        "since", "давно",
                        "checked", "30.02.2026",
                        "buyer", "123",
                        "sum", "много",
                        "period", "5 лет",
                        "about", "Две строки",
                        "sales[0].jar", "Банка",
                        "sales[0].price", "-1",
                        "organic", "true"));
        assertThat(shown)
                .contains("#water\"", "#since\"", "#checked\"", "#buyer\"", "#sum\"", "#period\"", "#sales0.price\"")
                .contains(
                        "value=\"22\"",
                        "value=\"давно\"",
                        "value=\"30.02.2026\"",
                        "value=\"много\"",
                        "Две строки",
                        "value=\"Банка\"")
                .contains(
                        "Число слишком большое. Можно не больше 21.", "Напишите год четырьмя цифрами. Например: 2026.")
                .contains("Такого дня нет", "Номер неверен.", "Цена (строка 1): Число должно быть больше нуля.")
                .containsPattern("name=\"organic\"[^>]*checked|checked[^>]*name=\"organic\"");
        assertThat(given()).isEqualTo(GivenAnswers.NONE);
    }

    @Test
    void every_kind_is_kept_in_one_form_and_read_again_and_the_columns_of_lists_are_filled_by_role() {
        String buyer = Iins.nextBin();
        save("/bees", Map.of("apiary", Places.ZERENDI_VILLAGE, "apiaryName", "Зеренді", "hives", "20", "moved", "no"));
        save(
                "/honey_2",
                Map.ofEntries(
                        Map.entry("sort", "LIME"),
                        Map.entry("water", "18,5"),
                        Map.entry("since", "2019"),
                        Map.entry("checked", "20.11.2026"),
                        Map.entry("buyer", buyer),
                        Map.entry("organic", "true"),
                        Map.entry("about", "Отыз ұя"),
                        Map.entry("sum", "1 500 000"),
                        Map.entry("period", "24"),
                        Map.entry("sales[0].jar", "Банка"),
                        Map.entry("sales[0].price", "2 000")));
        assertThat(given())
                .isEqualTo(GivenAnswers.NONE
                        .with("APIARY", Places.ZERENDI_VILLAGE)
                        .with("HIVES", "20")
                        .with("MOVED", "no")
                        .with("SORT", "LIME")
                        .with("WATER", "18.5")
                        .with("SINCE", "2019")
                        .with("CHECKED", "2026-11-20")
                        .with("BUYER", buyer)
                        .with("ORGANIC", "yes")
                        .with("ABOUT", "Отыз ұя")
                        .with("SUM", "1500000")
                        .with("PERIOD", "24")
                        .withRows("SALES", List.of(Map.of("JAR", "Банка", "PRICE", "2000"))));
        assertThat(jdbc.sql(
                                "select village_code || ' ' || oblast_code || ' ' || direction || ' ' || amount from loan_application where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(Places.ZERENDI_VILLAGE + " " + Places.AKMOLA + " LIME 1500000.00");
        assertThat(missing()).as("what is optional or not asked is not missing").containsExactly("DOC_PASSPORT");
        assertThat(browser.get(page + "/check?lang=ru").body().replace('\u00a0', ' '))
                .contains(
                        "липовый",
                        "18,5",
                        "2019",
                        "20 ноября 2026 года",
                        "Банка, 2 000 ₸",
                        "Паспорт пасеки",
                        "Фотография")
                .contains("20 ноября 2026 года");
        assertThat(browser.get(page + "/documents?lang=ru").body())
                .contains("Подтверждает число ульев.", "не старше 30 дней", "необязательно");
        assertThat(browser.get(page + "/honey_2?lang=ru").body())
                .contains("value=\"18,5\"", "value=\"20.11.2026\"", "value=\"1 500 000\"", "value=\"" + buyer + "\"");
    }

    @Test
    void each_list_of_a_page_has_rows_and_buttons_of_its_own() {
        save("/honey_2", Map.of("_go", "add-sales", "sales[0].jar", "Бірінші", "helpers[0].name", "Асан"));
        assertThat(browser.get(page + "/honey_2?add=sales").body())
                .contains("sales[1].jar")
                .doesNotContain("helpers[1].name");
        save("/honey_2", Map.of("_go", "delete-helpers-0", "sales[0].jar", "Бірінші", "helpers[0].name", "Асан"));
        assertThat(given().rows("HELPERS")).isEmpty();
        assertThat(given().rows("SALES")).hasSize(1);
    }

    @Test
    void a_paper_whose_age_counts_is_taken_by_its_day_of_issue_and_gets_too_old() {
        LocalDate today = clock.today();
        assertThat(refused(null)).isEqualTo("application.error.issued");
        assertThat(refused(today.plusDays(1))).isEqualTo("document.error.issued-later");
        assertThat(refused(today.minusDays(31))).isEqualTo("application.error.too-old");
        assertThat(missing()).contains("DOC_PASSPORT");

        attach(today.minusDays(30));

        assertThat(missing()).doesNotContain("DOC_PASSPORT");
        assertThat(browser.get(page + "/documents?lang=ru").body())
                .contains("name=\"issued-PASSPORT\"", "выдан 24 октября 2026", "можно использовать до 23 ноября 2026")
                .contains("Ұя саны жазылған бет")
                .doesNotContain("name=\"issued-ROAD\"", "??");
        assertThat(wallet.counts(people.actor(chair), draft().getApplicantId(), "application", UUID.randomUUID()))
                .containsKey("PASSPORT");
        clock.set(today.plusDays(1));
        assertThat(missing()).contains("DOC_PASSPORT");
        assertThat(browser.get(page + "/documents?lang=ru").body()).contains("устарел, нужен новый");
        assertThat(wallet.counts(people.actor(chair), draft().getApplicantId(), "application", UUID.randomUUID()))
                .doesNotContainKey("PASSPORT");
    }

    @Test
    void the_day_of_issue_is_typed_beside_the_file_and_kept_when_the_paper_is_refused() {
        String answer = upload("20.09.2026");
        assertThat(answer).contains("Бумаге больше 30 дней. Нужна новая.", "value=\"20.09.2026\"");
        assertThat(upload("вчера")).contains("value=\"вчера\"").contains("error-PASSPORT");
        assertThat(upload("20.11.2026")).contains("выдан 20 ноября 2026", "можно использовать до 20 декабря 2026");
    }

    private String upload(String issued) {
        String shown = browser.get(page + "/documents?lang=ru").body();
        var body = new StringBuilder();
        Map.of(
                        "_csrf",
                        hidden(shown, "_csrf"),
                        "_owner",
                        chair.id().toString(),
                        "_go",
                        "PASSPORT",
                        "issued-PASSPORT",
                        issued)
                .forEach((name, value) -> body.append("--x\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--x\r\nContent-Disposition: form-data; name=\"PASSPORT\"; filename=\"a.pdf\"\r\n")
                .append("Content-Type: application/pdf\r\n\r\n")
                .append(new String(SampleFiles.pdf(), StandardCharsets.ISO_8859_1))
                .append("\r\n--x--\r\n");
        return browser.send(HttpRequest.newBuilder(browser.uri(page + "/documents"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                        .build())
                .body();
    }

    private void attach(@Nullable LocalDate issued) {
        documents.add(people.actor(chair), id, "PASSPORT", issued, "а.pdf", SampleFiles.resource(SampleFiles.pdf()));
    }

    private String refused(@Nullable LocalDate issued) {
        var key = new AtomicReference<String>();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> attach(issued))
                .satisfies(refused -> key.set(refused.key()));
        return key.get();
    }

    private String save(String section, Map<String, String> typed) {
        String shown = browser.get(page + section + "?lang=ru").body();
        var sent = new HashMap<>(typed);
        sent.put("_csrf", hidden(shown, "_csrf"));
        sent.put("_owner", chair.id().toString());
        sent.put("version", shown.replaceFirst("(?s).*name=\"version\"[^>]* value=\"(\\d+)\".*", "$1"));
        return browser.post(page + section, sent).body();
    }

    private GivenAnswers given() {
        return draft().getAnswers().given();
    }

    private Application draft() {
        return applications.findOfChair(people.actor(chair), id);
    }

    private List<String> missing() {
        Application draft = draft();
        return fields.read(draft).missing(draft::mayEdit).stream()
                .map(Field::code)
                .toList();
    }
}
