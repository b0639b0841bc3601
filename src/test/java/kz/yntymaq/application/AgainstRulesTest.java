package kz.yntymaq.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Answers that a rule does not allow are saved, and the chair is told by the field. */
@PortalTest
class AgainstRulesTest {

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
    void a_grace_period_against_the_rules_is_saved_and_its_page_comes_again_with_the_reason_by_the_field() {
        assertThat(press("next", "120", ""))
                .hasRedirectedUrl("/cabinet/applications/" + id + "/amount")
                .flash()
                .containsEntry("done", "application.saved-against");
        assertThat(applications
                        .findOfChair(people.actor(chair), id)
                        .getAnswers()
                        .given()
                        .text("GRACE"))
                .isEqualTo("120");
        assertThat(see("/amount"))
                .containsPattern("(?s)id=\"GRACE-against\".{0,200}120 ай тым ұзақ: 12 айдан аспайды.{0,200}тармақ")
                .containsPattern("<input[^>]*aria-describedby=\"[^\"]*GRACE-against\"[^>]*name=\"grace\"")
                .doesNotContain("AMOUNT-against", "TERM-against");
    }

    @Test
    void pressed_once_more_with_the_same_values_it_leads_on_and_with_other_wrong_ones_it_warns_again() {
        press("next", "120", "");
        String warned = warned();
        assertThat(press("next", "110", warned)).hasRedirectedUrl("/cabinet/applications/" + id + "/amount");
        warned = warned();
        assertThat(press("next", "110", warned)).hasRedirectedUrl("/cabinet/applications/" + id + "/plan");
        assertThat(press("list", "110", "")).hasRedirectedUrl("/cabinet/applications/" + id);
    }

    @Test
    void the_task_list_does_not_call_a_section_done_whose_answers_are_against_the_rules() {
        assertThat(see("")).doesNotContain("ережеге сай емес");
        press("list", "120", "");
        assertThat(see("")).containsPattern("(?s)y-tag--warn\">ережеге сай емес");
    }

    @Test
    void a_passenger_car_is_named_above_the_purchases() {
        jdbc.sql(
                        "update loan_application set answers = jsonb_set(answers, '{PURCHASES,0,KIND}', '\"PASSENGER_CAR\"') where id = ?")
                .param(id)
                .update();
        assertThat(see("/purpose"))
                .containsPattern("(?s)id=\"PURCHASES-against\".{0,200}жеңіл автокөлік бар: Сепаратор")
                .containsPattern("<fieldset[^>]*aria-describedby=\"PURCHASES-against\"")
                .doesNotContainPattern("<(input|select)[^>]*PURCHASES-against");
    }

    @Test
    void the_value_of_the_security_stands_beside_the_amount() {
        jdbc.sql(
                        "update loan_application set answers = jsonb_set(answers, '{COLLATERAL,0,VALUE}', '\"10\"') where id = ?")
                .param(id)
                .update();
        for (String page : List.of("/collateral", "/check")) {
            assertThat(see(page))
                    .as(page)
                    .containsOnlyOnce("Кепіл жабатын ең көп сома: 7 ₸.</strong> Микрокредит сомасына 3 ₸ жетпейді.")
                    .containsOnlyOnce("Құны – 10 ₸. Оның 70 %-дан аспайтын бөлігі есепке алынады.");
        }
    }

    private String warned() {
        var found = Pattern.compile("name=\"_warned\" value=\"([^\"]*)\"").matcher(see("/amount"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String see(String page) {
        var answer = pages.get()
                .uri("/cabinet/applications/" + id + page)
                .with(People.signedIn(chair))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private MvcTestResult press(String go, String grace, String warned) {
        return pages.post()
                .uri("/cabinet/applications/" + id + "/amount")
                .with(People.signedIn(chair))
                .with(csrf())
                .param("_owner", chair.id().toString())
                .param("_go", go)
                .param("_warned", warned)
                .param(
                        "version",
                        String.valueOf(applications
                                .findOfChair(people.actor(chair), id)
                                .getVersion()))
                .param("amount", "10")
                .param("term", "60")
                .param("grace", grace)
                .exchange();
    }
}
