package kz.yntymaq.programme;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The first button of the page leads each reader to what is next for them. */
@PortalTest
class SupportPageTest {

    private static final Pattern BUTTONS =
            Pattern.compile("<a class=\"govuk-button[^>]* href=\"([^\"]*)\"[^>]*>([^<]*)<");

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperations;

    @Test
    void leads_a_visitor_and_a_villager_without_a_co_operative_to_founding_or_finding_one() throws Exception {
        assertThat(buttons(null, "kk"))
                .containsExactly("/cabinet/cooperatives/new Кооператив құру", "/cooperatives Кооператив табу");
        assertThat(buttons(people.villager(), "ru"))
                .containsExactly("/cabinet/cooperatives/new Создать кооператив", "/cooperatives Найти кооператив");
    }

    @Test
    void leads_the_chair_of_an_active_co_operative_to_the_application_and_a_member_to_the_co_operative()
            throws Exception {
        var made = cooperations.active(Places.ZERENDI_VILLAGE);
        String apply = "/cabinet/applications/start?cooperative=" + made.id();
        assertThat(buttons(made.chair(), "kk")).containsExactly(apply + " Өтінім беру");
        assertThat(buttons(made.chair(), "en")).containsExactly(apply + " Apply");
        assertThat(buttons(made.member(), "ru"))
                .containsExactly("/cabinet/cooperatives/" + made.id() + " Мой кооператив");
    }

    @Test
    void leads_the_chair_of_a_founding_back_to_it_and_an_official_nowhere() throws Exception {
        var made = cooperations.founding(Places.ZERENDI_VILLAGE, 2);
        assertThat(buttons(made.chair(), "kk"))
                .containsExactly("/cabinet/cooperatives/" + made.id() + " Кооператив құруды жалғастыру");
        assertThat(buttons(people.official(Places.ZERENDI), "kk")).isEmpty();
    }

    private List<String> buttons(@Nullable Someone reader, String language) throws Exception {
        var page = pages.get().uri("/support?lang=" + language);
        String text = (reader == null ? page : page.with(signedIn(reader)))
                .exchange()
                .getResponse()
                .getContentAsString();
        return BUTTONS.matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }
}
