package kz.yntymaq.review.talk;

import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;

/** When people write to each other about a case, and how much; the portal's own order. */
final class TalkRule {

    /** So many a person writes about one case in 24 hours. */
    static final int MOST_A_DAY = 20;

    /** So many characters. */
    static final int LONGEST = 4000;

    private TalkRule() {}

    /** While it waits and after an approval: what follows is arranged then. */
    static boolean isOpen(Application application) {
        return application.getState().isWaiting() || application.getState() == ApplicationState.APPROVED;
    }

    static void require(Application application, int writtenToday) {
        if (!isOpen(application)) {
            throw new RuleViolationException("talk.refused.closed");
        }
        if (writtenToday >= MOST_A_DAY) {
            throw new FieldViolationException("words", "talk.refused.many", MOST_A_DAY);
        }
    }
}
