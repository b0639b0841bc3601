package kz.yntymaq.programme;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class MrpPageTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Programmes programmes;

    @Autowired
    People people;

    @Test
    void a_new_years_index_needs_no_confirmation() {
        Someone administrator = people.administrator();

        assertThat(pages.post()
                        .uri("/admin/mrp/2027")
                        .with(csrf())
                        .with(signedIn(administrator))
                        .param("_owner", administrator.id().toString())
                        .param("version", "")
                        .param("tenge", "4 500")
                        .param("sourceKk", "Заң")
                        .param("sourceRu", "Закон"))
                .hasRedirectedUrl("/admin/mrp");
        assertThat(programmes.mrp(2027))
                .hasValueSatisfying(tenge -> assertThat(tenge).isEqualByComparingTo("4500"));
    }
}
