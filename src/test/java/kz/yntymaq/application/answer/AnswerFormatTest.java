package kz.yntymaq.application.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@PortalTest
class AnswerFormatTest {

    @Autowired
    AnswerFormat words;

    @Autowired
    Places places;

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_is_kept_is_written_in_the_language_of_the_reader() {
        places.load();
        assertReads(AnswerFormat.months(21), "21 ай", "21 месяц", "21 months");
        assertReads(AnswerFormat.key(Direction.LIVESTOCK.key()), "мал шаруашылығы", "животноводство", "livestock");
        assertReads(AnswerFormat.money(new BigDecimal("28500000.00")), "28 500 000 ₸", "28 500 000 ₸", "28 500 000 ₸");
        assertReads(AnswerFormat.number(7), "7", "7", "7");
        assertThat(read(Language.KK, AnswerFormat.place(Places.ZERENDI_VILLAGE)))
                .contains("Зеренді а.");
        assertThat(read(Language.RU, AnswerFormat.place(Places.ZERENDI_VILLAGE)))
                .contains("с. Зеренда");
        String collateral = AnswerFormat.list(List.of(
                AnswerFormat.row(
                        AnswerFormat.key(CollateralKind.DWELLING.key()),
                        "t:: ",
                        AnswerFormat.words("Үй"),
                        "t: – ",
                        AnswerFormat.money(new BigDecimal("5"))),
                AnswerFormat.words("k:жоқ")));
        assertThat(read(Language.RU, collateral)).endsWith(": Үй – 5 ₸; k:жоқ").doesNotStartWith("k:");
    }

    @Test
    void nothing_is_a_dash_and_the_same_value_is_kept_the_same() {
        for (String kept : List.of(
                AnswerFormat.words(" "),
                AnswerFormat.words(null),
                AnswerFormat.money(null),
                AnswerFormat.months(null),
                AnswerFormat.number(null),
                AnswerFormat.key(null),
                AnswerFormat.place(null),
                AnswerFormat.list(List.of()))) {
            assertReads(kept, "–", "–", "–");
        }
        assertReads(AnswerFormat.words("-"), "-", "-", "-");
        assertReads("t:a.pdf", "a.pdf", "a.pdf", "a.pdf"); // kept before files had a mark
        assertReads(AnswerFormat.row(AnswerFormat.words("a.pdf"), AnswerFormat.mark("0a")), "a.pdf", "a.pdf", "a.pdf");
        assertThat(AnswerFormat.money(new BigDecimal("10"))).isEqualTo(AnswerFormat.money(new BigDecimal("10.00")));
    }

    private void assertReads(String kept, String kk, String ru, String en) {
        assertThat(read(Language.KK, kept)).isEqualTo(kk);
        assertThat(read(Language.RU, kept)).isEqualTo(ru);
        assertThat(read(Language.EN, kept)).isEqualTo(en);
    }

    private String read(Language language, String kept) {
        LocaleContextHolder.setLocale(language.locale());
        return words.written(kept).replace('\u00a0', ' ');
    }
}
