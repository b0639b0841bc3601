package kz.yntymaq.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
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
                .containsPattern("<ins[^>]*>20[ \u00a0]%<")
                .doesNotContain("??", "law.R", "DOWN_PAYMENT_PERCENT", "MAX_COST_MRP", "source = ");
        assertThat(pages.get().uri(page + "/editions/AAL-2025-06-16?lang=" + language, "AAL"))
                .hasStatusOk()
                .bodyText()
                .contains(first, earlier)
                .doesNotContain("<ins");
        assertThat(pages.get().uri(page + "/editions/AA-2026-04-22", "AAL")).hasStatus(404);
    }

    @Test
    void an_edition_to_come_is_told_with_its_day_and_is_not_yet_in_force() {
        clock.set(LocalDate.of(2026, 5, 4));

        assertThat(pages.get().uri("/support/programmes/AA/editions/AA-2026-04-22?lang=ru"))
                .hasStatusOk()
                .bodyText()
                .contains("Портал начнёт применять её с 5 мая 2026");
        String page = body("/support/programmes/AA?lang=ru");
        assertThat(page)
                .contains("С 5 мая 2026", "условия меняются", "ещё не началась", "Приказ № 29", "Приказ № 53")
                .contains("Основание: Правила микрокредитования и лизинга в сельских населенных пунктах и малых"
                        + " городах. Приказ № 53");
    }

    @Test
    void an_edition_shows_its_own_sums_terms_rules_and_papers() {
        for (String edition : List.of("AAL/editions/AAL-2025-06-16", "MILK/editions/MILK-2026-01-27")) {
            assertThat(body("/support/programmes/" + edition + "?lang=ru"))
                    .contains("Сколько дают?", "Другие условия", "Требования", "Какие документы нужны?")
                    .doesNotContain("??");
        }
        assertThat(body("/support/programmes/MILK/editions/MILK-2026-01-27?lang=ru"))
                .contains("Приказ № 36 от 27 января 2026", "приказом № 108");
    }

    @Test
    void how_much_is_given_stands_apart_from_hours_and_terms_and_what_is_asked_of_persons_from_a_cooperative() {
        String milk = body("/support/programmes/MILK?lang=ru");
        assertThat(milk.indexOf("За каждый килограмм"))
                .isBetween(milk.indexOf("Сколько дают?"), milk.indexOf("Другие условия"));
        assertThat(milk.indexOf("До какого часа")).isGreaterThan(milk.indexOf("Другие условия"));
        assertThat(body("/support/programmes/AA?lang=ru")).doesNotContain("Наименьший срок постоянной регистрации");
        assertThat(body("/support/programmes/AAP?lang=ru")).contains("Наименьший срок постоянной регистрации");
    }

    @Test
    void a_paper_says_when_it_is_needed_and_nobody_is_called_a_cooperative_who_is_none() {
        assertThat(body("/support/programmes/P08?lang=ru"))
                .contains("Нужно, если на вопрос", "ответ – «да»", "ответ – «нет»");
        assertThat(body("/support/programmes/AAP?lang=ru"))
                .contains("Какие документы нужны?", "не старше 30 дней")
                .doesNotContain("нужны кооперативу");
    }

    @ParameterizedTest
    @CsvSource({
        "AA, /calculator/loan",
        "AAP, /calculator/loan",
        "AAL, /calculator/loan",
        "AALM, /calculator/loan",
        "MILK, /calculator/subsidy/MILK",
        "P08, /calculator/subsidy/P08"
    })
    void after_the_conditions_an_application_may_be_begun_and_its_sum_computed(String programme, String calculator) {
        assertThat(body("/support/programmes/" + programme))
                .contains("/cabinet/applications/start?programme=" + programme + "\"", "href=\"" + calculator + "\"");
    }

    private String body(String address) {
        try {
            return pages.get().uri(address).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
