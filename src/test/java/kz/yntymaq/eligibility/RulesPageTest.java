package kz.yntymaq.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class RulesPageTest {

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|Қағидалардың 9-тармағының 4) тармақшасы|Қағидалардың 11-тармағының 3) тармақшасы|Қорытынды жазған адам шешім қабылдамайды|Порталдың өз тәртібі",
                "ru|Правила, подпункт 4) пункта 9|Правила, подпункт 3) пункта 11|Кто написал заключение, не принимает решение|Порядок самого портала",
                "en|Rules, point 9, sub-point 4)|Rules, point 11, sub-point 3)|Who wrote the conclusion does not decide|The portal’s own procedure"
            })
    void lists_the_rules_of_the_catalogue_and_of_the_rooms_each_with_its_place(
            String language, String pledge, String rent, String samePerson, String own) throws Exception {
        assertThat(pages.get().uri("/support/rules?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(pledge, rent, samePerson, own);
    }
}
