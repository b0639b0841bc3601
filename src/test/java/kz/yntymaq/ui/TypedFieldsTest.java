package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/** What is typed into numbers and texts, over a page and back: read strictly when sent and when shown again. */
@PortalTest
class TypedFieldsTest {

    @Autowired
    People people;

    @Autowired
    Applications applications;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private static Someone chair;
    private static UUID application;

    private Cookie[] session = {};

    @BeforeEach
    void a_draft() {
        if (application == null) {
            chair = people.villager();
            application = new ReadyDrafts(jdbc)
                    .make(
                            1,
                            chair.id(),
                            List.of(people.villager().id(), people.villager().id()),
                            Places.ZERENDI_VILLAGE,
                            BigDecimal.TEN)
                    .get(0);
        }
    }

    @Test
    void a_number_of_an_address_is_written_in_one_way_and_one_of_a_field_as_people_type_it() {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("year", "2025"));
        var fields = new TypedFields();
        var address = new WebDataBinder(null, "year");
        fields.prepareRequest(address, new ServletWebRequest(request));
        assertThat(address.convertIfNecessary("2025", int.class)).isEqualTo(2025);
        for (String other : List.of("02025", "٢٠٢٥", "2025.0", "2 025", "+2025", "99999999999")) {
            assertThatThrownBy(() -> address.convertIfNecessary(other, int.class))
                    .as(other)
                    .isInstanceOf(TypeMismatchException.class);
        }
        var field = new WebDataBinder(null, "form");
        fields.prepareRequest(field, new ServletWebRequest(request));
        assertThat(field.convertIfNecessary("2 025", int.class)).isEqualTo(2025);
    }

    private String send(String section, String... fields) {
        var post = pages.post()
                .uri(path(section))
                .with(People.signedIn(chair))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("version", version())
                .param("_owner", chair.id().toString());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        var answer = (session.length == 0 ? post : post.cookie(session)).exchange();
        assertThat(answer).hasStatus3xxRedirection();
        session = answer.getResponse().getCookies().length == 0
                ? session
                : answer.getResponse().getCookies();
        return look(section);
    }

    private String version() {
        return String.valueOf(
                applications.findOfChair(people.actor(chair), application).getVersion());
    }

    private String look(String section) {
        var request = pages.get().uri(path(section) + "?lang=ru").with(People.signedIn(chair));
        var page = (session.length == 0 ? request : request.cookie(session)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String path(String section) {
        return "/cabinet/applications/" + application + "/" + section;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e6", "0x24", "1e10000000", "1e-10000000", "#10", "010h", "1.000", "99999999999"})
    void no_number_is_read_that_was_not_typed(String typed) {
        assertThat(send("amount", "term", typed)).contains("term-error", "value=\"" + typed + "\"");
        assertThat(send("plan", "jobs_now", typed)).contains("jobs_now-error", "value=\"" + typed + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000.000|Тысячи отделяйте пробелом",
                "10,5 млн|Напишите только цифрами: 10 500 000.",
                "100000 тг|Напишите только цифрами: 100 000.",
                "1e6|Напишите здесь число"
            })
    void an_amount_that_cannot_be_read_gets_words_of_its_own(String typed, String words) {
        assertThat(send("amount", "amount", typed)).contains(words, "value=\"" + typed + "\"");
    }

    @Test
    void an_amount_keeps_its_groups_when_it_is_shown_again() {
        assertThat(send("amount", "amount", "34\u00a0600 000", "term", "many")).contains("value=\"34&nbsp;600 000\"");
        assertThat(send("amount", "amount", "34600000", "term", "9999"))
                .as("as it was typed while the page is shown for another field")
                .contains("value=\"34600000\"");
        send("amount", "amount", "34600000", "term", "60");
        assertThat(look("amount")).contains("value=\"34 600 000\"");
    }

    @Test
    void a_line_break_is_one_character() {
        String lines = "а\r\n".repeat(2000);
        send("plan", "plan", lines.stripTrailing());
        assertThat(look("plan")).doesNotContain("plan-error").contains("а\nа");
        assertThat(send("plan", "plan", lines + "а".repeat(100))).contains("не больше 4\u00a0000 знаков");
    }
}
