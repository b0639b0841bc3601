package kz.yntymaq.cooperative.trade;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Which day a row may have: not in the future, not in a closed period, and of a member while they are one. A period that was
 * counted for payments in proportion (law on agricultural co-operatives, article 23, point 1) takes nothing more; that is the
 * portal's own order.
 */
final class TradeDayRule {

    private TradeDayRule() {}

    /**
     * @param closed the last day that is closed, null while none is
     * @param member null for what is sold to others
     * @throws FieldViolationException by {@code day}
     */
    static void require(LocalDate day, LocalDate today, @Nullable LocalDate closed, @Nullable TradeMember member) {
        if (day.isAfter(today)) {
            throw new FieldViolationException("day", "cooperative.refused.future");
        }
        if (closed != null && !day.isAfter(closed)) {
            throw new FieldViolationException("day", "trade.refused.closed", closed);
        }
        if (member != null && day.isBefore(member.joinedOn())) {
            throw new FieldViolationException("day", "trade.refused.before-joining", member.joinedOn());
        }
        LocalDate left = member == null ? null : member.leftOn();
        if (left != null && day.isAfter(left)) {
            throw new FieldViolationException("day", "trade.refused.after-leaving", left);
        }
    }
}
