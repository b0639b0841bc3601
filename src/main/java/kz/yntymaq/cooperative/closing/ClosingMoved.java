package kz.yntymaq.cooperative.closing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a co-operative went on.
 *
 * @param what happened
 * @param reason of sending back, else null
 */
record ClosingMoved(
        UUID cooperative,
        ClosingKind kind,
        What what,
        @Nullable String reason) {

    /** What can happen. */
    enum What {
        DECIDED,
        STOPPED,
        CLAIMED,
        CONFIRMED,
        SENT_BACK
    }
}
