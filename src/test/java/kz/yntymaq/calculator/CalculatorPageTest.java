package kz.yntymaq.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The calculators' pages: what is asked stands in the address, what is wrong by its field. */
@PortalTest
class CalculatorPageTest {

    private static final String LARGEST = "/calculator/loan?amount=10812500&months=84&grace=12&paidOut=15.05.2026";
    private static final int LATER_PAGE = 12 * 1024;

    @Autowired
    MockMvcTester pages;

    private String body(String address) {
        return new String(get(address).getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replaceAll("&#39;", "'");
    }

    private MockHttpServletResponse get(String address) {
        return pages.get().uri(java.net.URI.create(address)).exchange().getResponse();
    }

    @Test
    void the_address_holds_the_question_and_the_page_the_answer() {
        String page = body(LARGEST + "&lang=ru");
        assertThat(page)
                .contains("161 874,19 ₸", "161 873,82 ₸", "22 526,04 ₸", "1 112 753,79 ₸", "11 925 253,79 ₸")
                .contains("2,5 % годовых", "84 платежа", "Это пример, а не предложение и не решение.")
                .contains("value=\"10 812 500\"", "value=\"84\"")
                .contains("<caption", "График погашения микрокредита", "y-columns__lower")
                .doesNotContain("Это больше, чем допускают Правила");
        assertThat(page)
                .contains(
                        "href=\"/calculator/loan.xlsx?amount=10812500&amp;months=84&amp;grace=12&amp;paidOut=15.05.2026\"");
    }

    @Test
    void an_answer_of_the_longest_term_is_a_small_page() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(get(LARGEST + "&lang=kk").getContentAsByteArray());
        }
        assertThat(bytes.size()).isLessThanOrEqualTo(LATER_PAGE);
    }

    @Test
    void nothing_is_asked_of_a_page_that_nobody_filled_in() {
        assertThat(body("/calculator/loan?lang=ru"))
                .contains("value=\"2,5\"", "value=\"0\"")
                .doesNotContain("govuk-error-summary", "id=\"answer\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount=34600000&months=84&grace=12&rate=2,5|",
                "amount=34600000.01&months=84&grace=12&rate=2,5|Сумма больше предельной для кооператива: 34 600 000 ₸. Правила, подпункт 2) пункта 9",
                "amount=1000000&months=85&grace=12&rate=2,5|Срок больше предельного: 84 месяца.",
                "amount=1000000&months=84&grace=13&rate=2,5|Льготный период больше предельного: 12 месяцев.",
                "amount=1000000&months=84&grace=12&rate=2,51|Ставка выше предельной. Самое большее – 2,5 % годовых."
            })
    void what_goes_beyond_the_rules_is_warned_of_and_computed(String query, String warning) {
        String page = body("/calculator/loan?lang=ru&" + query);
        assertThat(page).contains("id=\"answer\"");
        String words = page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
        if (warning == null) {
            assertThat(words).doesNotContain("Это больше, чем допускают Правила");
        } else {
            assertThat(words).contains("Это больше, чем допускают Правила", warning);
        }
    }

    @Test
    void what_cannot_be_read_is_told_in_the_words_of_its_form() {
        assertThat(body("/calculator/loan?lang=ru&amount=1200&months=год&rate=x"))
                .contains("Напишите в целых числах, сколько месяцев. Например: 84.", "Напишите процент в год.");
    }

    @Test
    void a_loan_without_interest_has_an_effective_rate_of_nothing() {
        assertThat(body("/calculator/loan?lang=ru&amount=1200&months=12&rate=0"))
                .contains(">0 % годовых<")
                .doesNotContain("Не вычисляется");
        assertThat(body("/calculator/loan?lang=ru&amount=1200&months=12&rate=0&costs=1199.99"))
                .contains("Не вычисляется");
    }

    @Test
    void a_long_term_is_said_to_be_for_agriculture_alone() {
        assertThat(body("/calculator/loan?lang=ru&amount=1000000&months=60")).doesNotContain("бывает только");
        assertThat(body("/calculator/loan?lang=ru&amount=1000000&months=61"))
                .contains("Срок больше 60 месяцев бывает только для сельского хозяйства и переработки.")
                .doesNotContain("Это больше, чем допускают Правила");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount=&months=84|amount|Заполните это поле.|months=\"84",
                "amount=abc&months=84|amount|Напишите здесь число.|abc",
                "amount=-5&months=84|amount|Число должно быть больше нуля.|-5",
                "amount=0&months=84|amount|Число должно быть больше нуля.|0",
                "amount=1e6&months=84|amount|Напишите здесь число.|1e6",
                "amount=10%20%D0%BC%D0%BB%D0%BD&months=84|amount|Напишите только цифрами: 10 000 000.|10 млн",
                "amount=99999999999999&months=84|amount|Число слишком большое.|99 999 999 999 999",
                "amount=1,234,567&months=84|amount|Число разделено неверно.|1,234,567",
                "amount=1000&months=1,5|months|Напишите в целых числах, сколько месяцев.|1,5",
                "amount=1000&months=0|months|Число должно быть больше нуля.|0",
                "amount=1000&months=361|months|Можно не больше 360.|361",
                "amount=1000&months=12&grace=12|grace|Льготный период должен быть короче срока.|12",
                "amount=1000&months=12&grace=-1|grace|Число не может быть меньше нуля.|-1",
                "amount=1000&months=12&rate=1000|rate|Напишите процент в год|1 000",
                "amount=1000&months=12&paidOut=31.02.2026|paidOut|Такого дня нет|31.02.2026",
                "amount=1000&months=12&paidOut=01.01.1900|paidOut|не дальше 10 лет|01.01.1900",
                "amount=1000&months=12&costs=1000|costs|Расходы должны быть меньше суммы микрокредита.|1 000",
                "amount=1000&months=12&method=X|method|Выберите один вариант.|1000",
                "amount=1000&months=12&rhythm=SEASON|season|Выберите хотя бы один месяц.|1 000",
                "amount=1000&months=12&rhythm=SEASON&season=X|season|Выберите месяцы из списка.|1000"
            })
    void what_is_wrong_stands_by_its_field_and_nothing_is_lost(String query, String field, String error, String typed) {
        String page = body("/calculator/loan?lang=ru&" + query);
        assertThat(page)
                .contains("govuk-error-summary", "id=\"" + field + "-error\"", error)
                .contains(typed.startsWith("months=") ? "value=\"84\"" : "\"" + typed + "\"")
                .doesNotContain("id=\"answer\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10%20812%20500",
                "10%C2%A0812%C2%A0500",
                "%20%2010812500%20",
                "10%E2%80%AF812%E2%80%AF500,00",
                "10812500%20%E2%82%B8",
                "%E2%80%8E10812500"
            })
    void an_amount_may_be_pasted_as_it_stands_elsewhere(String amount) {
        assertThat(body("/calculator/loan?lang=ru&months=84&grace=12&amount=" + amount))
                .contains("161 874,19 ₸");
    }

    @Test
    void seasons_are_kept_ticked_and_none_that_never_comes_is_taken() {
        String seasonal = "/calculator/loan?lang=ru&amount=6000000&months=30&rhythm=SEASON&paidOut=15.04.2026"
                + "&method=EQUAL_PRINCIPAL";
        assertThat(body(seasonal + "&season=OCTOBER"))
                .contains("3 платежа", "2 075 000 ₸", "2 100 000 ₸", "2 050 000 ₸")
                .containsPattern("value=\"OCTOBER\"[^>]*checked=\"checked\"")
                .doesNotContainPattern("value=\"MAY\"[^>]*checked");
        assertThat(
                        body(
                                "/calculator/loan?lang=ru&amount=1000&months=3&rhythm=SEASON&season=DECEMBER&paidOut=15.01.2026"))
                .contains("id=\"season-error\"", "не попадает ни один выбранный месяц")
                .containsPattern("value=\"DECEMBER\"[^>]*checked=\"checked\"");
    }

    @Test
    void a_payment_on_a_day_off_moves_and_years_without_days_off_are_named() {
        String page = body("/calculator/loan?lang=ru&amount=1000000&months=24&paidOut=09.04.2026");
        assertThat(page).contains("12.05.2026</span><span>*</span>", "перенесён на рабочий день");
        assertThat(page).contains("Праздники 2027 года портал ещё не знает.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345|246 900 ₸",
                "12%20345|246 900 ₸",
                "1|20 ₸",
                "5000000|100 000 000 ₸",
                "-1|Число должно быть больше нуля.",
                "1e6|Напишите число. Например: 12 345."
            })
    void a_rate_a_unit_is_that_of_the_edition(String units, String expected) {
        assertThat(body("/calculator/subsidy/MILK?lang=ru&quantity=" + units)).contains(expected);
    }

    @Test
    void what_the_edition_counts_is_asked_in_its_words_and_with_its_unit() {
        assertThat(body("/calculator/subsidy/MILK?lang=ru"))
                .contains("Всего продано молока, кг</label>")
                .doesNotContain("единиц");
        assertThat(body("/calculator?lang=ru")).contains("Всего продано молока, кг");
        assertThat(body("/calculator/subsidy/MILK?lang=ru&quantity=-1"))
                .contains("Всего продано молока, кг: Число должно быть больше нуля.")
                .doesNotContain("Количество");
        assertThat(body("/calculator/subsidy/MILK?lang=ru&quantity=12345.5")).contains("12 345,5 кг × 20");
    }

    @Test
    void a_purchase_that_no_edition_knows_is_refused_once_and_left_out_of_what_is_sent_next() {
        assertThat(body("/calculator/subsidy/P08?lang=ru&bought=XX.9;1;2600000;0&bought=2.1.1;1;2600000;0"))
                .contains("value=\"2.1.1;1;2600000;0\"")
                .doesNotContain("value=\"XX.9;1;2600000;0\"", "id=\"answer\"");
    }

    @ParameterizedTest
    @CsvSource({"4999999, false", "5000000, true"})
    void from_the_sum_of_the_act_on_production_must_not_fall(String units, boolean told) {
        assertThat(body("/calculator/subsidy/MILK?lang=ru&quantity=" + units)
                        .contains("<p class=\"y-note\"><span>Если субсидии за год достигают"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "position=2.1.1&units=1&cost=2600000|<strong>550 000 ₸",
                "position=2.1.1&cost=2600000&share=50|<strong>1 100 000 ₸",
                "position=2.1.1&cost=2320000&vat=320000|<strong>500 000 ₸",
                "position=2.1.1&cost=2200000|<strong>550 000 ₸",
                "position=2.1.1&cost=2200000,01|<strong>550 000 ₸",
                "position=2.1.1&cost=2199999,99|<strong>550 000 ₸",
                "position=2.1.7&units=3&cost=0,01|<strong>0,01 ₸",
                "position=4.1&cost=7500000|<strong>1 875 000 ₸",
                "position=2.1.2&units=10&cost=95000|<strong>225 000 ₸",
                "position=2.1.1&cost=2600000&share=60|Больше, чем допускает акт по этому паспорту. Самое большее – 50 %.",
                "position=6.3&units=3&cost=500000|таких единиц может быть не больше 2.",
                "position=6.3&units=3&cost=500000|<strong>250 000 ₸",
                "bought=2.1.1;1;2600000;0&bought=4.1;1;7500000;0|<strong>2 425 000 ₸",
                "bought=2.1.1;1;2600000;0&position=4.1&cost=7500000|<strong>2 425 000 ₸",
                "bought=6.3;2;500000;0&position=6.3&cost=500000|<strong>250 000 ₸",
                "bought=nonsense&position=4.1&cost=7500000|<strong>1 875 000 ₸",
                "position=99&cost=500000|Выберите один вариант.",
                "position=&cost=500000|Выберите один вариант.",
                "position=4.1|Заполните это поле.",
                "position=4.1&cost=500000&vat=500000|НДС должен быть меньше цены.",
                "position=4.1&cost=500000&share=101|Можно не больше 100.",
                "position=2.1.1&cost=2600000&share=50.01|id=\"share-error\"",
                "position=2.1.1&cost=2600000&share=80|id=\"share-error\"",
                "bought=XX.9;1;2600000;0|Одной из внесённых покупок нет в этой редакции",
                "bought=XX.9;1;2600000;0&position=4.1&cost=7500000|id=\"position-error\"",
                "bought=4.1;10001;7500000;0|Одной из внесённых покупок нет в этой редакции",
                "bought=4.1;10000;7500000;0|id=\"answer\"",
            })
    void purchases_bring_a_share_of_their_capped_cost(String query, String expected) {
        assertThat(body("/calculator/subsidy/P08?lang=ru&" + query)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "position=1.1&units=2&cost=600000|<strong>260 000 ₸",
                "position=1.3&units=2&cost=1500000|<strong>375 000 ₸",
                "position=2&cost=12000000|<strong>2 750 000 ₸",
                "position=2&cost=12000000&share=50|<strong>2 750 000 ₸"
            })
    void another_passport_has_its_calculator_by_its_edition_alone(String query, String expected) {
        assertThat(body("/calculator/subsidy/P09?lang=ru&" + query)).contains(expected);
        assertThat(body("/calculator/subsidy/P09?lang=ru")).doesNotContain("name=\"share\"");
    }

    @Test
    void a_purchase_is_added_to_those_before_and_taken_away_again() {
        String page =
                body("/calculator/subsidy/P08?lang=ru&bought=2.1.1;1;2600000;0&position=4.1&units=2&cost=7500000");
        assertThat(page)
                .contains("value=\"2.1.1;1;2600000;0\"")
                .contains("?bought=2.1.1%3B1%3B2600000%3B0&amp;bought=4.1%3B2%3B7500000%3B0\"")
                .contains("P08?bought=4.1%3B2%3B7500000%3B0\"", "P08?bought=2.1.1%3B1%3B2600000%3B0\"");
    }

    @Test
    void only_a_subsidy_that_is_in_force_has_a_calculator() {
        assertThat(pages.get().uri("/calculator/subsidy/AA")).hasStatus(404);
        assertThat(pages.get().uri("/calculator/subsidy/NONE")).hasStatus(404);
        assertThat(pages.get().uri("/calculator/milk?kilograms=1")).hasStatus3xxRedirection();
    }

    @Test
    void the_choice_leads_to_each() {
        assertThat(body("/calculator?lang=kk"))
                .contains(
                        "href=\"/calculator/loan\"",
                        "href=\"/calculator/subsidy/MILK\"",
                        "href=\"/calculator/subsidy/P08\"");
        assertThat(body("/?lang=kk")).contains("href=\"/calculator\"");
        assertThat(body("/support?lang=kk")).contains("href=\"/calculator/loan\"");
    }
}
