package kz.yntymaq.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is read before an application is begun: the conditions that concern whoever begins, and what is needed of papers. */
@PortalTest
class BeginningTest {

    @LocalServerPort
    int port;

    @Autowired
    Fixtures cooperatives;

    Made cooperative;
    PlainBrowser browser;

    @BeforeEach
    void a_chair() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        browser = new PlainBrowser(port);
        browser.signIn(cooperative.chair());
    }

    @Test
    void the_long_table_of_securities_is_folded_where_sums_are_read() {
        for (String page : new String[] {
            "/cabinet/applications/start?programme=AAP", "/support/programmes/AAP", "/support/programmes/AA"
        }) {
            String body = browser.get(page + (page.contains("?") ? "&" : "?") + "lang=ru")
                    .body();
            int folded = body.indexOf("Какая часть стоимости залога учитывается");
            assertThat(folded).as(page).isPositive();
            assertThat(body.substring(0, folded))
                    .as(page)
                    .contains("льготный период")
                    .doesNotContain("учитываемая часть стоимости залога", "возраст техники в залоге");
            assertThat(body.substring(folded)).as(page).contains("учитываемая часть стоимости залога");
        }
        assertThat(browser.get("/support/programmes/MILK?lang=ru").body())
                .doesNotContain("Какая часть стоимости залога");
    }

    @Test
    void papers_that_are_not_always_needed_say_so() {
        String person =
                browser.get("/cabinet/applications/start?programme=AAP&lang=ru").body();
        assertThat(person.split(">необязательно<", -1)).as("four of six").hasSize(5);
        String subsidy = browser.get(
                        "/cabinet/applications/start?cooperative=" + cooperative.id() + "&programme=P08&lang=ru")
                .body();
        assertThat(subsidy.split("Нужно, если на вопрос", -1)).hasSize(5);
        assertThat(subsidy).contains("Список членов кооператива").doesNotContain(">необязательно<");
    }
}
