package kz.yntymaq.cooperative.law;

import java.time.LocalDate;
import kz.yntymaq.kernel.RuleViolationException;

/** A division is made when all members could look at its draft, and when each who objected was answered. The portal's own order. */
public final class ShownFirstRule {

    /** Calendar days for which a draft is shown. */
    public static final int DAYS = 10;

    private ShownFirstRule() {}

    /** The last day on which a draft of this day is only shown. */
    public static LocalDate until(LocalDate shownOn) {
        return shownOn.plusDays(DAYS);
    }

    /** @param waits whether somebody waits for an answer */
    public static boolean isMet(LocalDate until, LocalDate today, boolean waits) {
        return today.isAfter(until) && !waits;
    }

    /** @param waits whether somebody waits for an answer @throws RuleViolationException while it is shown, or somebody waits */
    public static void require(LocalDate until, LocalDate today, boolean waits) {
        if (!today.isAfter(until)) {
            throw new RuleViolationException("closing.refused.shown", until);
        }
        if (waits) {
            throw new RuleViolationException("closing.refused.words-first");
        }
    }
}
