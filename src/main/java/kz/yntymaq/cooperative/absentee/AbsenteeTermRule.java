package kz.yntymaq.cooperative.absentee;

import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * How long members have to answer. The law names no term for a vote in absence: the fewest days are those of notice before a
 * meeting, where the charter in force names them, and never fewer than the portal's own.
 */
final class AbsenteeTermRule {

    /** Days within which members without a phone can be handed the paper and bring it back (the portal's own). */
    static final int LEAST = 7;

    /** Nobody waits longer for an answer (the portal's own). */
    static final int MOST = 60;

    private AbsenteeTermRule() {}

    /** The fewest days, the day of asking not counted. @param notice of the charter in force, empty where it is not known */
    static int least(Optional<Integer> notice) {
        return Math.max(LEAST, notice.orElse(0));
    }

    /** @throws FieldViolationException by {@code untilOn} for a last day that is too near or too far */
    static void require(LocalDate today, LocalDate untilOn, Optional<Integer> notice) {
        int least = least(notice);
        if (untilOn.isBefore(today.plusDays(least))) {
            throw new FieldViolationException("untilOn", "absentee.refused.too-near", least);
        }
        if (untilOn.isAfter(today.plusDays(MOST))) {
            throw new FieldViolationException("untilOn", "absentee.refused.too-far", MOST);
        }
    }
}
