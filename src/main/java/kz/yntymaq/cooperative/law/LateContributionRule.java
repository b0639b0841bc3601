package kz.yntymaq.cooperative.law;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;

/**
 * From the day on which the meeting decided to liquidate nobody brings anything in: what remains is divided by the shares of that day
 * (law on agricultural co-operatives, article 20, point 5, names the shares; the day is the portal's own order).
 */
public final class LateContributionRule {

    private LateContributionRule() {}

    /** @throws FieldViolationException by {@code on} for that day or a later one */
    public static void require(LocalDate on, LocalDate decidedOn) {
        if (!on.isBefore(decidedOn)) {
            throw new FieldViolationException("on", "closing.refused.contribution", decidedOn);
        }
    }
}
