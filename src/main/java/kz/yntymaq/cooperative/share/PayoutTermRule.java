package kz.yntymaq.cooperative.share;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;

/** A share is paid out at most a year after the membership ended (law on agricultural co-operatives, article 30, point 3). */
final class PayoutTermRule {

    static final String REASON = "share.rule.payout-term";

    private PayoutTermRule() {}

    /** The last day that the law leaves. */
    static LocalDate latest(LocalDate leftOn) {
        return leftOn.plusYears(1);
    }

    static void require(LocalDate dueOn, LocalDate leftOn) {
        if (!isMet(dueOn, leftOn)) {
            throw new FieldViolationException("dueOn", REASON, leftOn, latest(leftOn));
        }
    }

    static boolean isMet(LocalDate dueOn, LocalDate leftOn) {
        return !dueOn.isBefore(leftOn) && !dueOn.isAfter(latest(leftOn));
    }
}
