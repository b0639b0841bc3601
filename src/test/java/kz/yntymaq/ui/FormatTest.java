package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.ZoneId;
import kz.yntymaq.kernel.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatTest {

    private final Format format = new Format(mock(Texts.class), ZoneId.of("Asia/Almaty"));

    @BeforeEach
    void in_kazakh() {
        LocaleContextHolder.setLocale(Language.KK.locale());
    }

    @AfterEach
    void as_before() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void money_has_groups_that_do_not_break_and_tiyn_only_where_there_are_any() {
        assertThat(format.money(new BigDecimal("10812500.00"))).isEqualTo("10\u00a0812\u00a0500\u00a0₸");
        assertThat(format.money(new BigDecimal("140445.2"))).isEqualTo("140\u00a0445,20\u00a0₸");
        assertThat(format.money(null)).isEqualTo("–");
    }

    @Test
    void less_than_nothing_has_a_minus_and_no_hyphen() {
        assertThat(format.money(new BigDecimal("-5000"))).isEqualTo("\u22125\u00a0000\u00a0₸");
        assertThat(format.number(new BigDecimal("-2.5"))).isEqualTo("\u22122,5");
    }
}
