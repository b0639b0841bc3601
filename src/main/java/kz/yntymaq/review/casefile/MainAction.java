package kz.yntymaq.review.casefile;

import static kz.yntymaq.review.ReviewAction.ANSWER;
import static kz.yntymaq.review.ReviewAction.APPROVE;
import static kz.yntymaq.review.ReviewAction.ASK_CORRECTIONS;
import static kz.yntymaq.review.ReviewAction.COMPLETE_CHECK;
import static kz.yntymaq.review.ReviewAction.CONCLUDE;
import static kz.yntymaq.review.ReviewAction.CONTRACT;
import static kz.yntymaq.review.ReviewAction.DUTY;
import static kz.yntymaq.review.ReviewAction.HEAR;
import static kz.yntymaq.review.ReviewAction.INSPECT;
import static kz.yntymaq.review.ReviewAction.JUDGE_CORRECTIONS;
import static kz.yntymaq.review.ReviewAction.LAPSE;
import static kz.yntymaq.review.ReviewAction.REFUSE;

import java.util.List;
import java.util.Set;
import kz.yntymaq.review.ReviewAction;
import org.jspecify.annotations.Nullable;

/**
 * Which of the buttons of a case stands out: the one thing to do next, which is always possible now. The portal's own order;
 * it opens and closes no right.
 */
final class MainAction {

    /** What leads a case on, in the order in which it is done; where nothing does, the refusal. */
    private static final List<ReviewAction> ONWARD =
            List.of(INSPECT, COMPLETE_CHECK, CONCLUDE, APPROVE, CONTRACT, LAPSE, DUTY, HEAR, REFUSE);

    /** What is done where a rule stops the case: it is mended, else a refusal is prepared, else it is refused. */
    private static final List<ReviewAction> STOPPED = List.of(ASK_CORRECTIONS, HEAR, REFUSE);

    private MainAction() {}

    /** How far a reader's case is. */
    enum Rules {
        /** Each that keeps the stage from being done is answered, and none stops the case. */
        LET_PASS,
        /** One of them waits for an answer. */
        WAIT,
        /** One of them was found not to be met. */
        STOP
    }

    /**
     * Of a case.
     *
     * @param offered what its reader may do and nothing keeps from
     * @param intended whether a refusal was told to the applicant, who has not objected
     * @return null where none of them stands out
     */
    static @Nullable ReviewAction of(Set<ReviewAction> offered, Rules rules, boolean intended) {
        if (intended) {
            return offered.contains(REFUSE) ? REFUSE : null;
        }
        if (offered.contains(JUDGE_CORRECTIONS)) {
            return JUDGE_CORRECTIONS;
        }
        boolean judged =
                offered.contains(ASK_CORRECTIONS) || offered.contains(COMPLETE_CHECK) || offered.contains(APPROVE);
        if (judged && rules == Rules.WAIT && offered.contains(ANSWER)) {
            return ANSWER;
        }
        return (judged && rules == Rules.STOP ? STOPPED : ONWARD)
                .stream().filter(offered::contains).findFirst().orElse(null);
    }
}
