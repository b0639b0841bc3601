package kz.yntymaq.cooperative.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SaleRuleTest {

    private static final LocalDate OFFERED = LocalDate.of(2026, 11, 3);

    private static BigDecimal tenge(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void members_come_first_to_the_last_day_and_on_it() {
        LocalDate until = SaleRule.until(OFFERED, 30);
        assertThat(until).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(SaleRule.isOver(until, until)).isFalse();
        assertThat(SaleRule.isOver(until.plusDays(1), until)).isTrue();
    }

    @Test
    void somebody_else_buys_when_no_member_wants_it() {
        assertThat(SaleRule.mayOutsider(0)).isTrue();
        assertThat(SaleRule.mayOutsider(1)).isFalse();
    }

    @Test
    void no_more_is_sold_than_is_held_and_something_is() {
        assertThat(SaleRule.isHeld(tenge("0"), tenge("100"))).isFalse();
        assertThat(SaleRule.isHeld(tenge("0.01"), tenge("100"))).isTrue();
        assertThat(SaleRule.isHeld(tenge("100"), tenge("100"))).isTrue();
        assertThat(SaleRule.isHeld(tenge("100.01"), tenge("100"))).isFalse();
    }

    @Test
    void a_part_leaves_the_smallest_share_and_all_leaves_nothing() {
        assertThat(SaleRule.leavesEnough(tenge("50"), tenge("100"), tenge("50")))
                .isTrue();
        assertThat(SaleRule.leavesEnough(tenge("50.01"), tenge("100"), tenge("50")))
                .isFalse();
        assertThat(SaleRule.leavesEnough(tenge("100"), tenge("100"), tenge("50")))
                .isTrue();
        assertThat(SaleRule.leavesEnough(tenge("99.99"), tenge("100"), null)).isTrue();
    }
}
