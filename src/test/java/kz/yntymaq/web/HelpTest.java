package kz.yntymaq.web;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nobody is left alone: every page says whom to turn to, and who is signed in for which office. */
@PortalTest
class HelpTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    private String page(Someone reader, String address) throws Exception {
        var request = pages.get().uri(address);
        return (reader == null ? request : request.with(signedIn(reader)))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/register", "/support", "/help"})
    void every_page_names_phone_mail_and_hours(String address) throws Exception {
        assertThat(page(null, address))
                .contains("tel:+77172000000", "+7 7172 00 00 00", "mailto:help@portal.example", "9:00–18:00", "/help");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Құпиясөзді ұмыттым. Не істеймін?, Порталдың операторы: «Сынақ» ЖШС",
        "ru, Как отозвать согласие, Оператор портала: ТОО «Проба»",
        "en, My name is written wrong, Operator of the portal: Trial LLP"
    })
    void the_help_answers_what_people_ask(String language, String question, String operator) throws Exception {
        assertThat(page(null, "/help?lang=" + language))
                .contains(question, operator, "id=\"password\"", "id=\"consent\"", "id=\"name\"");
    }

    @Test
    void who_forgot_the_password_is_led_to_the_ways_to_a_new_one() throws Exception {
        assertThat(page(null, "/sign-in")).contains("/sign-in/forgotten");
    }

    @Test
    void nothing_is_shown_that_is_not_set() {
        var none = new HelpSettings("", " ", null, null, null);
        assertThat(none.isSet()).isFalse();
        assertThat(none.phone()).isNull();
        assertThat(none.dialled()).isNull();
        assertThat(none.hours()).isNull();
    }

    @Test
    void an_official_reads_the_own_name_and_office_and_gets_to_the_cabinet_and_back() throws Exception {
        Someone official = people.official(Places.ZERENDI);
        assertThat(page(official, "/office")).contains(official.name().family(), "Мекеме ", "href=\"/cabinet\"");
        assertThat(page(official, "/cabinet")).contains("href=\"/office\"", "Мекеме ");
    }

    @Test
    void a_villager_reads_the_own_name_and_no_office() throws Exception {
        Someone villager = people.villager();
        assertThat(page(villager, "/cabinet"))
                .contains("class=\"y-who\"><strong>" + villager.name().family())
                .doesNotContain("Мекеме ");
    }
}
