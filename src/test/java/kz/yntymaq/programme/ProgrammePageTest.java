package kz.yntymaq.programme;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ProgrammePageTest {

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @CsvSource({
        "kk, MILK, 20 ₸, № 240",
        "ru, MILK, 20 ₸, № 240",
        "en, MILK, 20 ₸, No. 240",
        "kk, P08, 8 000 000 ₸, № 253",
        "ru, P08, 8 000 000 ₸, № 253"
    })
    void each_programme_shows_its_figures_with_their_points_and_what_is_unknown_of_its_edition(
            String language, String programme, String figure, String order) {
        assertThat(pages.get().uri("/support/programmes/{code}?lang=" + language, programme))
                .hasStatusOk()
                .bodyText()
                .contains(figure.replace(' ', '\u00a0'), order)
                .doesNotContain("??", "law.P");
    }

    @Test
    void the_list_leads_to_every_programme_and_no_other_address_shows_one() {
        assertThat(pages.get().uri("/support/programmes"))
                .hasStatusOk()
                .bodyText()
                .contains("/support/programmes/AA", "/support/programmes/MILK", "/support/programmes/P08");
        assertThat(pages.get().uri("/support/programmes/XX")).hasStatus(404);
        assertThat(pages.get().uri("/support/programmes/{code}", "x' or '1'='1"))
                .hasStatus(404);
    }
}
