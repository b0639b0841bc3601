package kz.yntymaq.programme;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class MrpPageTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Programmes programmes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_new_years_index_needs_no_confirmation() {
        assertThat(set("4 500", "Заң", "Закон")).hasRedirectedUrl("/admin/mrp");
        assertThat(programmes.mrp(2027))
                .hasValueSatisfying(tenge -> assertThat(tenge).isEqualByComparingTo("4500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "№ 239 / 2026", "---", "\u0661\u0662"})
    void a_source_without_a_letter_is_refused(String source) {
        assertThat(set("4 501", source, "Закон")).hasRedirectedUrl("/admin/mrp/2027");
        assertThat(set("4 501", "Заң", source)).hasRedirectedUrl("/admin/mrp/2027");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0664 \u0665\u0661\u0661,\u0665",
                "\uff14\uff15\uff11\uff11.\uff15",
                "\u09ea\u09eb\u09e7\u09e7,5"
            })
    void a_digit_of_another_script_is_the_digit_it_means_as_in_every_number(String typed) {
        assertThat(set(typed, "Заң", "Закон")).hasRedirectedUrl("/admin/mrp");
        assertThat(programmes.mrp(2027))
                .hasValueSatisfying(tenge -> assertThat(tenge).isEqualByComparingTo("4511.5"));
    }

    /** Sets the index of the next year over what is stored. */
    private MvcTestResult set(String tenge, String sourceKk, String sourceRu) {
        Someone administrator = people.administrator();
        String version = jdbc.sql("select version::text from mrp where year = 2027")
                .query(String.class)
                .optional()
                .orElse("");
        return pages.post()
                .uri("/admin/mrp/2027")
                .with(csrf())
                .with(signedIn(administrator))
                .param("_owner", administrator.id().toString())
                .param("version", version)
                .param("confirmed", "true")
                .param("tenge", tenge)
                .param("sourceKk", sourceKk)
                .param("sourceRu", sourceRu)
                .exchange();
    }
}
