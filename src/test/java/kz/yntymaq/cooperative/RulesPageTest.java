package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
class RulesPageTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|кемінде 3 құрылтайшы|5 АЕК-тен аспайды, 2026 жылы бұл – 21 625 ₸|кемінде 2/3 бөлігі|30 күнтізбелік күн|Заңның 2-бабының 8) тармақшасы|Порталдың өз тәртібі",
                "ru|не меньше 3 учредителей|не больше 5 МРП, в 2026 году это 21 625 ₸|не меньше 2/3 членов|30 календарных дней|статья 15, пункт 2|Порядок самого портала",
                "en|at least 3 founders|at most 5 MCI, in 2026 this is 21 625 ₸|at least 2/3 of the members|30 calendar days|article 29, point 2|not a demand of the law"
            })
    void tells_each_rule_with_its_figure_and_its_place_in_the_law(
            String language, String founders, String fee, String quorum, String exit, String article, String own)
            throws Exception {
        var page = pages.get().uri("/cooperatives/rules?lang=" + language).exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString().replace('\u00a0', ' '))
                .contains(founders, fee, quorum, exit, article, own);
    }

    @Test
    void tells_when_property_is_valued_and_a_share_paid_out() {
        assertThat(pages.get().uri("/cooperatives/rules?lang=ru"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "нужна независимая оценка",
                        "статья 21",
                        "в течение года со дня прекращения членства",
                        "статья 30");
    }

    @Test
    @Transactional
    void says_the_fee_in_mrp_alone_while_the_mrp_of_the_year_is_not_known() {
        jdbc.sql("delete from mrp where year = 2026").update();
        assertThat(pages.get().uri("/cooperatives/rules?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("at most 5 MCI<");
    }
}
