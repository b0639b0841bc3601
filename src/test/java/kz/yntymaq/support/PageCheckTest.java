package kz.yntymaq.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kz.yntymaq.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is looked at for certain: one that is broken on purpose is found out, each time for its fault. */
@JourneyTest
class PageCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "axe image-alt: |main.insertAdjacentHTML('beforeend', `<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>`)",
                "axe color-contrast: |main.insertAdjacentHTML('beforeend', `<p class='pale'>words</p>`); main.querySelector('.pale').style.color = '#ccc'",
                "axe label: |main.insertAdjacentHTML('beforeend', `<input type='text'>`)",
                "axe html-has-lang: |document.documentElement.removeAttribute('lang')",
                "axe region: |main.insertAdjacentHTML('afterend', `<p>words</p>`)",
                "wider than the window: |main.insertAdjacentHTML('beforeend', `<p class='wide'>words</p>`); main.querySelector('.wide').style.width = '2000px'",
                "console: |console.error('a fault')"
            })
    void finds_what_is_wrong_with_a_page(String fault, String breaks, Journey journey) {
        Visitor visitor =
                journey.visitor().reading(Language.KK).onPhone().arrives().open("/help");
        visitor.page()
                .evaluate("breaks => { const main = document.getElementById('main'); eval(breaks); }", breaks.trim());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(visitor::lookAgain)
                .satisfies(found -> assertThat(found.getMessage().lines().skip(1))
                        .anySatisfy(line -> assertThat(line).contains(fault.trim())));
    }
}
