package kz.yntymaq.qualify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** «Would I qualify?»: a step a page, all that was told in the address, and what each rule says to it. */
@PortalTest
class QualifyPageTest {

    private static final int LATER_PAGE = 12 * 1024;

    /** A chair in a village who buys machinery, told in full as far as the microcredit asks. */
    private static final String CHAIR = "village=" + Places.ZERENDI_VILLAGE
            + "&who=CHAIR&buy=MACHINERY&sell=no&direction=LIVESTOCK&passed=place&passed=who&passed=want&passed=about"
            + "&passed=direction&passed=money&passed=jobs";

    private static final Pattern GROUP =
            Pattern.compile("(?s)<(?:h3[^>]*>|summary[^>]*><span[^>]*>)([^<]*)</.*?<ul(.*?)</ul>");

    private static final Pattern RULE = Pattern.compile("(?s)<li><span class=\"y-rule-text\"><strong>([^<]*)</strong>");

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people; // for the villages

    @BeforeEach
    void villages() {
        people.villager();
    }

    private MockHttpServletResponse get(String address) {
        return pages.get().uri(URI.create(address)).exchange().getResponse();
    }

    private String body(String address) {
        return new String(get(address).getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replaceAll("&#39;", "'");
    }

    private String answer(String told) {
        return body("/qualify?lang=ru&show=answer&" + told);
    }

    private static String section(String page, String programme) {
        int from = page.indexOf("<section class=\"y-box\" id=\"" + programme + "\"");
        assertThat(from).as("the answer of " + programme).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    /** Under which heading each rule of a programme stands. */
    private static Map<String, String> rules(String page, String programme) {
        Matcher groups = GROUP.matcher(section(page, programme));
        var rules = new LinkedHashMap<String, String>();
        while (groups.find()) {
            Matcher inGroup = RULE.matcher(groups.group(2));
            while (inGroup.find()) {
                rules.put(inGroup.group(1), groups.group(1).replaceAll(": \\d+", ""));
            }
        }
        return rules;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount=34600000|Сумма микрокредита|Выполненные требования",
                "amount=34600000.01|Сумма микрокредита|Невыполненные требования",
                "amount=|Сумма микрокредита|Пока неизвестно",
                "term=84|Срок микрокредита|Выполненные требования",
                "term=85|Срок микрокредита|Невыполненные требования",
                "direction=TOURISM&term=60|Срок микрокредита|Выполненные требования",
                "direction=TOURISM&term=61|Срок микрокредита|Невыполненные требования",
                "direction=SERVICES&term=61|Срок микрокредита|Проверят те, кто рассматривает заявку",
                "grace=12|Льготный период|Выполненные требования",
                "grace=13|Льготный период|Невыполненные требования",
                "jobs_now=2&jobs_planned=3|Проект создаёт рабочие места|Выполненные требования",
                "jobs_now=2&jobs_planned=2|Проект создаёт рабочие места|Может помешать при отборе",
                "jobs_now=2|Проект создаёт рабочие места|Пока неизвестно",
                "amount=1000000&collateral=1000000|Залога достаточно|Пока неизвестно",
                "used=MACHINERY|Техника и оборудование новые|Может помешать при отборе",
                "used=|Техника и оборудование новые|Выполненные требования",
                "buy=LIVESTOCK&from_relative=LIVESTOCK|Животных не покупают у близких родственников|Невыполненные требования",
                "buy=LIVESTOCK|Животных не покупают у близких родственников|Выполненные требования",
                "buy=LIVESTOCK|Животным хватает пастбищ, воды и кормов|Проверят те, кто рассматривает заявку",
                "buy=PASSENGER_CAR|Нет легковых автомобилей|Невыполненные требования",
                "buy=GOODS_FOR_TRADE|Не оптовая и не розничная торговля|Невыполненные требования",
                "buy=BUILDING&for_rent=BUILDING|Помещения не сдаются в аренду|Проверят те, кто рассматривает заявку",
                "village=114020100|Проект в селе или малом городе|Невыполненные требования",
                "village=|Проект в селе или малом городе|Пока неизвестно",
                "who=CHAIR|Кооператив прошёл государственную регистрацию|Выполненные требования",
                "who=MEMBER|Кооператив прошёл государственную регистрацию|Выполненные требования",
                "amount=1000000|Сумма идёт на покупки|Пока неизвестно",
                "who=CHAIR|Нет другой одобренной заявки|Пока неизвестно",
                "who=CHAIR|Проект там, где зарегистрирован кооператив|Пока неизвестно",
                "who=CHAIR|Вид деятельности проекта есть в уставе|Проверят те, кто рассматривает заявку",
            })
    void each_rule_of_the_microcredit_says_what_it_says_of_an_application(String told, String rule, String group) {
        String others = CHAIR;
        for (String each : told.split("&")) {
            others = others.replaceAll("(^|&)" + each.replaceAll("=.*", "") + "=[^&]*", "");
        }
        assertThat(rules(answer(others + "&" + told), "AA")).containsEntry(rule, group);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "milk_positive=yes|Есть положительное заключение специальной комиссии|Выполненные требования",
                "milk_positive=no|Есть положительное заключение специальной комиссии|Невыполненные требования",
                "milk_suspended=no|Есть положительное заключение специальной комиссии|Пока неизвестно",
                "milk_positive=yes&milk_conclusion_day=26.11.2023|Заключению не больше трёх лет|Выполненные требования",
                "milk_positive=yes&milk_conclusion_day=01.01.2020|Заключению не больше трёх лет|Невыполненные требования",
                "milk_suspended=yes|Подача заявок не приостановлена|Невыполненные требования",
                "milk_members_cows=1|Коровы членов старше 28 месяцев зарегистрированы в базе|Выполненные требования",
                "milk_members_cows=0|Коровы членов старше 28 месяцев зарегистрированы в базе|Пока неизвестно",
            })
    void each_programme_is_asked_about_what_its_own_rules_look_at(String told, String rule, String group) {
        assertThat(rules(answer("who=CHAIR&sell=yes&passed=who&passed=want&" + told), "MILK"))
                .containsEntry(rule, group);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p08_items_position=4_1&p08_items_new=yes|Техника новая|Выполненные требования",
                "p08_items_position=4_1&p08_items_new=no|Техника новая|Невыполненные требования",
                "p08_items_position=4_1&p08_items_made=2023|Техника выпущена не раньше чем за три года до года заявки|Выполненные требования",
                "p08_items_position=4_1&p08_items_made=2022|Техника выпущена не раньше чем за три года до года заявки|Невыполненные требования",
                "p08_items_position=4_1|Позиция есть в паспорте|Выполненные требования",
                "p08_items_new=yes|Позиция есть в паспорте|Пока неизвестно",
                "p08_state_owned=no|Доля государства меньше 50 %|Невыполненные требования",
            })
    void of_a_list_one_row_is_asked_and_none_counts_that_says_nothing(String told, String rule, String group) {
        assertThat(rules(answer("who=CHAIR&buy=EQUIPMENT&passed=who&passed=want&passed=about&" + told), "P08"))
                .containsEntry(rule, group);
    }

    @Test
    void every_rule_has_its_point_and_none_is_left_out() {
        String page = answer(CHAIR);
        assertThat(rules(page, "AA")).hasSize(19);
        assertThat(rules(page, "MILK")).hasSize(13);
        assertThat(rules(page, "P08")).hasSize(12);
        assertThat(page).contains("Правила, подпункт 2) пункта 9", "Это не решение.", "ГИСС");
    }

    @Test
    void the_answer_leads_to_the_programme_the_calculator_and_the_beginning_with_what_was_told() {
        assertThat(answer(CHAIR + "&amount=5000000&term=60"))
                .contains(
                        "href=\"/support/programmes/AA\"",
                        "href=\"/calculator/loan?amount=5000000&amp;months=60\"",
                        "to=register\"",
                        "to=sign-in\"")
                .contains("amount=5000000&amp;buy=MACHINERY");
    }

    @Test
    void what_is_not_met_or_not_told_leads_to_the_step_that_asks_it() {
        String page = answer(CHAIR + "&amount=99000000").replace("&amp;", "&");
        assertThat(page)
                .containsPattern("(?s)больше предела.{0,200}href=\"/qualify\\?[^\"]*passed=direction&passed=jobs\"")
                .containsPattern("Ответить</span><span[^>]*>: Срок микрокредита");
        assertThat(body("/qualify?lang=ru&" + CHAIR.replace("&passed=money", "") + "&amount=99000000"))
                .contains("name=\"amount\"", "value=\"99 000 000\"");
    }

    @Test
    void who_may_not_apply_is_told_how_to_become_one_who_may() {
        String founding = answer("who=FOUNDING");
        for (String forCooperatives : List.of("AA", "AAL", "MILK", "P08")) {
            assertThat(section(founding, forCooperatives))
                    .contains(">нужен кооператив<")
                    .doesNotContain(">препятствий не видно<", "не всё известно<");
        }
        assertThat(section(founding, "AAP")).doesNotContain(">нужен кооператив<");
        assertThat(body("/qualify?lang=ru&who=FOUNDING&sell=yes&passed=place&passed=who&passed=want"))
                .as("what only a co-operative is asked")
                .doesNotContain("name=\"milk_positive\"");
        assertThat(answer("who=FOUNDING")).contains("href=\"/cabinet/cooperatives/new\"", "href=\"/cooperatives\"");
        assertThat(answer("who=CHAIR")).doesNotContain("href=\"/cabinet/cooperatives/new\"");
    }

    @Test
    void a_step_follows_the_other_and_what_was_told_travels_along() {
        assertThat(body("/qualify?lang=ru")).contains("href=\"/qualify/place\"", "Какая поддержка мне подходит?");
        assertThat(get("/qualify?who=CHAIR").getRedirectedUrl()).isEqualTo("/qualify/place?who=CHAIR");
        String want = body("/qualify?lang=ru&village=" + Places.ZERENDI_VILLAGE + "&passed=place&passed=who&who=CHAIR");
        assertThat(want)
                .contains("Что вы хотите купить?", "name=\"buy\"", "value=\"LIVESTOCK\"", "name=\"sell\"")
                .contains("<input type=\"hidden\" name=\"village\" value=\"" + Places.ZERENDI_VILLAGE + "\">")
                .contains("<input type=\"hidden\" name=\"passed\" value=\"want\">");
        assertThat(body("/qualify?lang=ru&passed=place&passed=who&who=CHAIR&passed=want&sell=yes"))
                .as("who only sells is asked about selling alone")
                .contains("Субсидия на молоко", "name=\"milk_positive\"")
                .doesNotContain("name=\"amount\"");
        assertThat(body("/qualify?lang=ru&passed=place&passed=who&who=CHAIR&passed=want&buy=MACHINERY"))
                .contains("name=\"used\"", "О покупках");
    }

    @Test
    void nobody_goes_on_without_saying_who_they_are_and_what_is_wrong_stands_by_its_field() {
        assertThat(body("/qualify?lang=ru&passed=place&passed=who"))
                .contains("id=\"who-error\"", "Выберите один вариант.", "govuk-error-summary");
        assertThat(body("/qualify?lang=ru&" + CHAIR + "&amount=10%20млн".replace("млн", "%D0%BC%D0%BB%D0%BD")))
                .contains("id=\"amount-error\"", "value=\"10 млн\"", "name=\"term\"")
                .contains("<input type=\"hidden\" name=\"buy\" value=\"MACHINERY\">");
    }

    @Test
    void an_application_for_others_says_for_whom_it_is() {
        assertThat(answer("who=ENTREPRENEUR")).contains("Для этого нужен зарегистрированный кооператив.");
        assertThat(answer("who=MEMBER")).contains("Заявку за кооператив заполняет председатель.");
    }

    @Test
    void the_sum_that_is_named_is_the_limit_of_whoever_asks() {
        assertThat(section(answer("who=PERSON&direction=LIVESTOCK"), "AAP"))
                .contains("10 812 500 ₸")
                .doesNotContain("34 600 000 ₸");
        assertThat(section(answer("who=PERSON&direction=PROCESSING"), "AAP")).contains("34 600 000 ₸");
        assertThat(section(answer("who=CHAIR&direction=LIVESTOCK"), "AA")).contains("34 600 000 ₸");
    }

    @Test
    void a_person_is_asked_in_the_words_of_what_is_for_persons_and_joining_opens_what_is_for_members() {
        String steps =
                "/qualify?lang=ru&buy=MACHINERY&passed=place&passed=who&passed=want&passed=about&passed=direction"
                        + "&passed=money&who=";
        assertThat(body(steps + "PERSON")).contains("занято в вашем деле").doesNotContain("в кооперативе сейчас");
        assertThat(body(steps + "CHAIR")).contains("в кооперативе сейчас");
        assertThat(section(answer("who=PERSON"), "AALM")).contains(">нужен кооператив<");
    }

    @Test
    void what_no_list_of_purchases_of_a_programme_knows_is_not_wanted_of_it() {
        String page = answer("who=CHAIR&buy=LIVESTOCK");
        assertThat(section(page, "AAL")).contains(">на то, что вы выбрали, не дают<");
        assertThat(section(page, "AA")).doesNotContain("на то, что вы выбрали");
    }

    @ParameterizedTest
    @ValueSource(strings = {"buy=LIVESTOCK", "buy=GOODS_FOR_TRADE", "buy=BUILDING", "buy=PASSENGER_CAR&buy=LIVESTOCK"})
    void what_stands_in_no_passport_is_not_wanted_of_a_subsidy_of_a_cost(String bought) {
        String page = answer("who=CHAIR&passed=who&passed=want&" + bought);
        for (String passport : List.of("P08", "P09")) {
            assertThat(section(page, passport))
                    .contains(">на то, что вы выбрали, не дают<")
                    .doesNotContain("препятствий не видно");
            assertThat(section(answer("who=CHAIR&passed=who&passed=want&buy=EQUIPMENT&" + bought), passport))
                    .doesNotContain("на то, что вы выбрали");
        }
    }

    @Test
    void what_is_for_another_purpose_has_that_verdict_alone_and_what_was_named_of_a_programme_is_wanted_of_it() {
        assertThat(section(answer("who=CHAIR&passed=who&passed=want&buy=LIVESTOCK"), "MILK"))
                .as("who left it open whether milk is sold may sell it")
                .doesNotContain("на то, что вы выбрали");
        assertThat(section(answer("who=CHAIR&passed=who&passed=want&buy=LIVESTOCK&sell=no"), "MILK"))
                .contains("на то, что вы выбрали, не дают");
        String seller = "who=CHAIR&sell=yes&passed=who&passed=want";
        assertThat(section(answer(seller), "P08"))
                .as("nothing was chosen to be bought")
                .contains(">это даётся на покупки, а вы ничего не покупаете<")
                .doesNotContain("препятствий не видно", "на то, что вы выбрали");
        assertThat(section(answer(seller + "&p08_items_position=4_1"), "P08")).doesNotContain("на то, что вы выбрали");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERSON", "ENTREPRENEUR", "FOUNDING"})
    void whom_only_a_co_operative_would_help_is_told_nothing_of_the_registration_of_one(String who) {
        assertThat(section(answer("who=" + who), "AA"))
                .contains(">нужен кооператив<")
                .doesNotContain("Акимат района ещё не подтвердил", "Кооператив прошёл государственную регистрацию");
    }

    @Test
    void a_trait_is_of_the_purchase_for_which_it_was_ticked() {
        String two = "who=CHAIR&buy=LIVESTOCK&buy=MACHINERY&passed=who&passed=want&passed=about&";
        assertThat(rules(answer(two + "from_relative=MACHINERY"), "AA"))
                .containsEntry("Животных не покупают у близких родственников", "Выполненные требования");
        assertThat(rules(answer(two + "from_relative=LIVESTOCK"), "AA"))
                .containsEntry("Животных не покупают у близких родственников", "Невыполненные требования");
        assertThat(body("/qualify?lang=ru&passed=place&" + two.replace("&passed=about", "")))
                .containsPattern("name=\"used\" value=\"LIVESTOCK\"")
                .containsPattern("name=\"used\" value=\"MACHINERY\"")
                .doesNotContain("value=\"BUILDING\"");
    }

    @Test
    void the_kind_of_what_is_bought_is_not_told_twice() {
        assertThat(section(answer("who=CHAIR&passed=about&buy=PASSENGER_CAR"), "AA"))
                .contains("Легковой автомобиль купить нельзя.")
                .doesNotContain("легковой автомобиль: ", "автомобиль: –");
        assertThat(section(answer("who=CHAIR&passed=about&buy=LIVESTOCK&from_relative=LIVESTOCK"), "AA"))
                .contains("Животных у близких родственников покупать нельзя. Смените");
    }

    @Test
    void who_said_to_be_a_member_is_not_asked_again_and_is_asked_in_words_for_a_person() {
        String steps =
                "/qualify?lang=ru&buy=MACHINERY&passed=place&passed=who&passed=want&passed=about&passed=direction"
                        + "&passed=money";
        assertThat(body(steps + "&who=MEMBER")).contains("занято в вашем деле").doesNotContain("в кооперативе сейчас");
        String own = steps + "&passed=jobs&passed=of-AA&who=";
        assertThat(body(own + "MEMBER"))
                .contains("name=\"aap_within_activity\"")
                .doesNotContain("name=\"aap_category\"");
        for (String who : List.of("PERSON", "FOUNDING")) {
            assertThat(body(own.replace("&passed=of-AA", "") + who))
                    .as("who is no member has no co-operative")
                    .contains("name=\"aap_category\"")
                    .doesNotContain("name=\"aap_within_activity\"");
        }
        assertThat(body(own.replace("&passed=of-AA", "") + "ENTREPRENEUR"))
                .contains("name=\"aap_registered_here\"")
                .doesNotContain("name=\"aap_within_activity\"");
        assertThat(section(answer("who=MEMBER&direction=LIVESTOCK"), "AAP"))
                .contains("Подтверждение категории проверит");
    }

    @Test
    void a_subsidy_leads_to_its_own_calculator() {
        String page = answer("who=CHAIR");
        assertThat(section(page, "MILK")).contains("href=\"/calculator/subsidy/MILK\"");
        assertThat(section(page, "P08")).contains("href=\"/calculator/subsidy/P08\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who=NOBODY&passed=who",
                "who=CHAIR&who=PERSON&passed=nothing&passed=of-XX",
                "village=999999999&who=CHAIR&show=answer",
                "village=abc&buy=X&buy=MACHINERY&direction=X&show=answer&who=CHAIR",
                "amount=99999999999999999999&term=-1&who=CHAIR&passed=money&passed=place",
                "milk_conclusion_day=31.02.2026&who=CHAIR&passed=place&passed=want&passed=of-MILK",
                "show=answer",
                "who=%3Cb%3E&passed=%7Bx%7D"
            })
    void nothing_that_stands_in_an_address_breaks_a_page(String told) {
        assertThat(get("/qualify?" + told).getStatus()).isIn(200, 302);
        assertThat(get("/qualify/place?" + told).getStatus()).isEqualTo(200);
        assertThat(get("/qualify/begin?" + told).getStatus()).isEqualTo(302);
    }

    @Test
    void an_answer_is_a_small_page_and_makes_no_session() throws Exception {
        var response = get("/qualify?lang=kk&show=answer&" + CHAIR);
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(response.getContentAsByteArray());
        }
        assertThat(bytes.size()).isLessThanOrEqualTo(LATER_PAGE);
        assertThat(response.getCookie("yntymaq")).isNull();
        assertThat(response.getCookie("qualify")).isNull();
    }

    @Test
    void the_way_here_stands_where_people_look_for_support() {
        for (String page : new String[] {"/", "/support", "/support/programmes", "/support/programmes/AA"}) {
            assertThat(body(page)).contains("href=\"/qualify\"");
        }
    }

    @Test
    void who_begins_takes_the_answers_along_in_the_browser_and_goes_nowhere_else() {
        var response = get("/qualify/begin?to=sign-in&" + CHAIR);
        assertThat(response.getRedirectedUrl())
                .as("the beginning, before which the sign-in stands")
                .isEqualTo("/cabinet/applications/start?programme=AA");
        assertThat(get("/qualify/begin?to=cabinet&who=PERSON&direction=LIVESTOCK")
                        .getRedirectedUrl())
                .isEqualTo("/cabinet/applications/start?programme=AAP");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("qualify=buy=MACHINERY&")
                .contains("Path=/cabinet", "HttpOnly", "SameSite=Lax");
        assertThat(get("/qualify/begin?to=//evil.example&" + CHAIR).getRedirectedUrl())
                .isEqualTo("/register");
    }
}
