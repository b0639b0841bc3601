package kz.yntymaq.cooperative.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom a share may be sold and how much of it (law on agricultural co-operatives, article 30, point 1): to another
 * person, a member or not, unless the charter forbids those who are none; the other members have the first right to buy.
 */
final class SaleRule {

    static final String FIRST = "sale.rule.first";
    static final String WAIT = "sale.rule.wait";
    static final String OUTSIDERS = "sale.rule.outsiders";
    static final String HOLDING = "sale.rule.holding";
    static final String REMAINDER = "sale.rule.remainder";

    private SaleRule() {}

    /** The last day on which members may take an offer of this day. */
    static LocalDate until(LocalDate offeredOn, int days) {
        return offeredOn.plusDays(days);
    }

    /** Whether the days of members are over. */
    static boolean isOver(LocalDate today, LocalDate until) {
        return today.isAfter(until);
    }

    /** Whether somebody who is no member may buy: no member wants to. */
    static boolean mayOutsider(int membersWhoWant) {
        return membersWhoWant == 0;
    }

    /** Whether there is so much to sell. */
    static boolean isHeld(BigDecimal amount, BigDecimal holding) {
        return amount.signum() > 0 && amount.compareTo(holding) <= 0;
    }

    /** Whether all is sold, or at least the smallest share of the charter stays. @param least null where it names none */
    static boolean leavesEnough(BigDecimal amount, BigDecimal holding, @Nullable BigDecimal least) {
        BigDecimal stays = holding.subtract(amount);
        return stays.signum() == 0 || least == null || stays.compareTo(least) >= 0;
    }
}
