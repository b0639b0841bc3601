package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.application.Applications;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class RowsPageTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Someone chair;
    UUID id;

    @BeforeEach
    void aDraft() {
        chair = people.villager();
        List<UUID> others = List.of(people.villager().id(), people.villager().id());
        id = new ReadyDrafts(jdbc)
                .make(1, chair.id(), others, Places.ZERENDI_VILLAGE, BigDecimal.TEN)
                .get(0);
    }

    @Test
    void a_row_is_added_on_the_same_page_and_stays_away_when_it_is_left_empty() {
        assertThat(see("purpose?add=purchases")).contains("purchases[1].item").doesNotContain("purchases[2].item");
        assertThat(press("add-purchases", "100", "200"))
                .hasRedirectedUrl("/cabinet/applications/" + id + "/purpose?add=purchases#purchases-end");
        assertThat(press("next", "100", "200")).hasRedirectedUrl("/cabinet/applications/" + id + "/amount");
        assertThat(stored()).containsExactly("Бірінші", "Екінші");
    }

    @Test
    void a_row_is_deleted_with_its_button() {
        assertThat(press("delete-purchases-0", "100", "200"))
                .hasRedirectedUrl("/cabinet/applications/" + id + "/purpose#purchases-end");
        assertThat(stored()).containsExactly("Екінші");
    }

    @Test
    void a_deleted_row_is_named_and_comes_back_to_its_place() {
        press("delete-purchases-0", "100", "200");
        assertThat(see("purpose?lang=kk"))
                .contains("Жойылды: Бірінші, 2, 100", "value=\"bring-purchases-0\"", "Қайтару");

        assertThat(pages.get().uri("/cabinet/data/applications?lang=kk").with(People.signedIn(chair)))
                .bodyText()
                .as("what the portal holds")
                .contains("Өзіңіз жойған, қайтаруға болатын жолдар", "Бірінші");

        assertThat(one("bring-purchases-0", "Екінші", "200"))
                .hasRedirectedUrl("/cabinet/applications/" + id + "/purpose#purchases-end");
        assertThat(stored()).containsExactly("Бірінші", "Екінші");
        assertThat(see("purpose?lang=kk")).doesNotContain("Жойылды:");
        one("bring-purchases-0", "Екінші", "200");
        assertThat(stored()).as("there is none to bring back any more").containsExactly("Екінші");
    }

    @Test
    void a_row_that_was_deleted_beside_a_wrong_value_can_be_brought_back_too() {
        var answer = press("delete-purchases-0", "он", "екі жүз");
        assertThat(see("purpose?lang=kk", answer.getResponse().getCookies()))
                .contains("Жойылды: Бірінші, 2, он", "value=\"екі жүз\"");
        assertThat(stored()).containsExactly("Сепаратор");

        var back = one("bring-purchases-0", "Екінші", "200");
        assertThat(see("purpose?lang=kk", back.getResponse().getCookies()))
                .as("it stands on the page again with its wrong value, and is not offered a second time")
                .contains("Бірінші", "value=\"он\"")
                .doesNotContain("Жойылды:");
    }

    @Test
    void a_blank_row_is_deleted_without_a_word_and_of_five_at_most_one_can_be_brought_back() {
        press("delete-purchases-2", "100", "200");
        assertThat(see("purpose?lang=kk")).doesNotContain("Жойылды:");
        for (int n = 0; n < 7; n++) {
            one("delete-purchases-0", "Жол " + n, "1");
        }
        assertThat(see("purpose?lang=kk").split("Жойылды:", -1)).hasSize(6);
    }

    private MvcTestResult one(String go, String item, String price) {
        var request = purpose(go);
        row(request, 0, item, price);
        return request.exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "екі жүз"})
    void a_wrong_value_in_one_row_loses_nothing_of_the_others(String price) {
        var answer = press("next", "100", price);
        assertThat(answer).hasRedirectedUrl("/cabinet/applications/" + id + "/purpose");
        assertThat(see("purpose", answer.getResponse().getCookies()))
                .contains(
                        "#purchases1.unit_price",
                        "Бірінші",
                        "Екінші",
                        "value=\"" + price + "\"",
                        ">Айран цехы</textarea>")
                .containsPattern("<option value=\"PROCESSING\" selected=\"selected\"");
        assertThat(stored()).containsExactly("Сепаратор");
    }

    @Test
    void what_follows_from_the_other_columns_is_shown_and_not_stored() {
        press("add-purchases", "100", "200.50");
        assertThat(see("purpose?lang=kk"))
                .containsPattern("(?s)Барлығының бағасы</p><p[^>]*>200\u00a0₸")
                .containsPattern("(?s)Барлығының бағасы</p><p[^>]*>401\u00a0₸")
                .contains("Барлығы: 601\u00a0₸")
                .doesNotContain("purchases[0].price");
        assertThat(given()).allSatisfy(row -> assertThat(row).doesNotContainKey("PRICE"));
    }

    @Test
    void a_price_of_all_that_was_given_before_prices_of_one_were_asked_stays_until_they_are_told() {
        jdbc.sql("""
                        update loan_application set answers = jsonb_set(answers, '{PURCHASES}',
                          '[{"ITEM": "Сиыр", "KIND": "LIVESTOCK", "PRICE": "6000000"}]') where id = ?""").param(id).update();
        assertThat(see("purpose?lang=kk"))
                .contains("name=\"purchases[0].price\" value=\"6000000\"", "Барлығы: 6\u00a0000\u00a0000\u00a0₸")
                .contains("Тізім толық емес");

        assertThat(save("", "")).hasRedirectedUrl("/cabinet/applications/" + id + "/amount");
        assertThat(given()).singleElement().satisfies(row -> assertThat(row).containsEntry("PRICE", "6000000"));
        save("10", "650000");
        assertThat(given())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContainKey("PRICE").containsEntry("QUANTITY", "10"));
        assertThat(see("purpose?lang=kk"))
                .contains("6\u00a0500\u00a0000\u00a0₸")
                .doesNotContain("6\u00a0000\u00a0000");
    }

    private MvcTestResult save(String quantity, String price) {
        return purpose("next")
                .param("purchases[0].item", "Сиыр")
                .param("purchases[0].kind", "LIVESTOCK")
                .param("purchases[0].quantity", quantity)
                .param("purchases[0].unit_price", price)
                .param("purchases[0].price", "6000000")
                .exchange();
    }

    private List<Map<String, String>> given() {
        return applications
                .findOfChair(people.actor(chair), id)
                .getAnswers()
                .given()
                .rows("PURCHASES");
    }

    private List<String> stored() {
        return applications.findOfChair(people.actor(chair), id).getAnswers().given().rows("PURCHASES").stream()
                .map(row -> row.get("ITEM"))
                .toList();
    }

    private String see(String page, Cookie... session) {
        var request =
                pages.get().uri("/cabinet/applications/" + id + "/" + page).with(People.signedIn(chair));
        var answer = (session.length == 0 ? request : request.cookie(session)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult press(String go, String firstPrice, String secondPrice) {
        var request = purpose(go);
        row(request, 0, "Бірінші", firstPrice);
        row(request, 1, "Екінші", secondPrice);
        row(request, 2, "", "");
        return request.exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder purpose(String go) {
        return pages.post()
                .uri("/cabinet/applications/" + id + "/purpose")
                .with(People.signedIn(chair))
                .with(csrf())
                .param("_owner", chair.id().toString())
                .param("_go", go)
                .param(
                        "version",
                        String.valueOf(applications
                                .findOfChair(people.actor(chair), id)
                                .getVersion()))
                .param("direction", "PROCESSING")
                .param("purpose", "Айран цехы");
    }

    /** As the page sends it: each tick box with the hidden field that tells an empty one from a missing one. */
    private static void row(MockMvcTester.MockMvcRequestBuilder request, int n, String item, String price) {
        String row = "purchases[" + n + "].";
        request.param(row + "item", item)
                .param(row + "kind", "")
                .param(row + "quantity", price.isEmpty() ? "" : "2")
                .param(row + "unit", "")
                .param(row + "unit_price", price)
                .param(row + "seller", "");
        List.of("from_relative", "used", "for_rent").forEach(tick -> request.param("_" + row + tick, "on"));
    }
}
