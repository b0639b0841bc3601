package kz.yntymaq.cooperative.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import org.junit.jupiter.api.Test;

class EntranceFeeRuleTest {

    @Test
    void allows_a_fee_of_exactly_five_mrp_and_refuses_one_tiyn_more() {
        BigDecimal most = new BigDecimal("21625.00"); // 5 × 4,325 tenge in 2026
        assertThat(EntranceFeeRule.isMet(most, most)).isTrue();
        assertThat(EntranceFeeRule.isMet(BigDecimal.ZERO, most)).isTrue();
        assertThat(EntranceFeeRule.isMet(new BigDecimal("21625.01"), most)).isFalse();
        assertThat(EntranceFeeRule.isMet(new BigDecimal("-1"), most)).isFalse();
    }

    @Test
    void the_index_is_that_of_the_year_of_the_payment_and_without_it_nothing_can_be_paid() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        CooperativeLaw law = mock();
        Programmes programmes = mock();
        Format format = mock();
        var rule = new EntranceFeeRule(law, programmes, format);
        when(law.figure(CooperativeLaw.Name.MAX_ENTRANCE_FEE_MCI, day))
                .thenReturn(new CooperativeLaw.Figure(new BigDecimal("5"), LegalReference.of("C 2(8)")));
        when(programmes.mrp(2026)).thenReturn(Optional.of(new BigDecimal("4325")));
        when(programmes.mrp(2027)).thenReturn(Optional.empty());
        when(format.money(any())).thenReturn("21 625 ₸");
        assertThat(rule.find(day)).hasValueSatisfying(most -> assertThat(most).isEqualByComparingTo("21625"));
        assertThatCode(() -> rule.require("fee", new BigDecimal("21625"), day)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rule.require("fee", new BigDecimal("21625.01"), day))
                .isInstanceOfSatisfying(FieldViolationException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("fee");
                    assertThat(refused.key()).isEqualTo(EntranceFeeRule.REASON);
                    assertThat(refused.arguments()).containsExactly("21 625 ₸");
                });
        assertThatThrownBy(() -> rule.require("fee", BigDecimal.ONE, LocalDate.of(2027, 1, 1)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.refused.mrp"));
    }
}
