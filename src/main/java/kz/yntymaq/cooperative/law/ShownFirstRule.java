package kz.yntymaq.cooperative.law;

import java.time.LocalDate;
import kz.yntymaq.kernel.RuleViolationException;

/** A division is made when all members could look at its draft, and when each who objected was answered. The portal's own order. */
public final class ShownFirstRule {

    private ShownFirstRule() {}

    /** The last day on which a draft of this day is only shown. */
    public static LocalDate until(LocalDate shownOn) {
        return OpenDaysRule.last(shownOn);
    }

    /** @param waits whether somebody waits for an answer */
    public static boolean isMet(LocalDate until, LocalDate today, boolean waits) {
        return !OpenDaysRule.isOpen(until, today) && !waits;
    }

    /** @param waits whether somebody waits for an answer @throws RuleViolationException while it is shown, or somebody waits */
    public static void require(LocalDate until, LocalDate today, boolean waits) {
        if (OpenDaysRule.isOpen(until, today)) {
            throw new RuleViolationException("closing.refused.shown", until);
        }
        if (waits) {
            throw new RuleViolationException("closing.refused.words-first");
        }
    }
}
