package kz.yntymaq.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ProgrammePageTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    TestClock clock;

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

    @ParameterizedTest
    @CsvSource({
        "kk, № 29 бұйрық, № 53 бұйрық, Портал бұдан бұрынғы редакцияны білмейді",
        "ru, Приказ № 29, Приказ № 53, Более ранней редакции портал не знает",
        "en, Order No. 29, Order No. 53, The portal knows no earlier edition"
    })
    void a_programme_shows_its_editions_and_what_the_later_one_changed(
            String language, String later, String earlier, String first) {
        String page = "/support/programmes/{code}";
        assertThat(pages.get().uri(page + "?lang=" + language, "AAL"))
                .bodyText()
                .contains(later, earlier, "/support/programmes/AAL/editions/AAL-2025-06-16");
        assertThat(pages.get().uri(page + "/editions/AAL-2026-04-22?lang=" + language, "AAL"))
                .hasStatusOk()
                .bodyText()
                .contains("<ins", "DOWN_PAYMENT_PERCENT", ">20<", "MAX_COST_MRP")
                .doesNotContain("??", "law.R");
        assertThat(pages.get().uri(page + "/editions/AAL-2025-06-16?lang=" + language, "AAL"))
                .hasStatusOk()
                .bodyText()
                .contains(first, earlier)
                .doesNotContain("<ins");
        assertThat(pages.get().uri(page + "/editions/AA-2026-04-22", "AAL")).hasStatus(404);
    }

    @Test
    void an_edition_that_has_not_begun_is_not_shown() {
        clock.set(LocalDate.of(2026, 5, 4));

        assertThat(pages.get().uri("/support/programmes/AA/editions/AA-2026-04-22"))
                .hasStatus(404);
        assertThat(pages.get().uri("/support/programmes/AA?lang=ru"))
                .hasStatusOk()
                .bodyText()
                .contains("Приказ № 53")
                .doesNotContain("Приказ № 29");
    }
}
