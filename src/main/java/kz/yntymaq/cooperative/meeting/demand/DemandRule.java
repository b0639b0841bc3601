package kz.yntymaq.cooperative.meeting.demand;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import kz.yntymaq.cooperative.law.OneThird;
import org.jspecify.annotations.Nullable;

/**
 * A general meeting is called on the demand of at least a third of the members (law, article 34, point 4). How long one
 * person may take it up for all is the portal's own.
 */
final class DemandRule {

    /** Within this time who began a demand, or prepares a meeting on it, calls the members. */
    private static final Duration TO_CALL = Duration.ofDays(7);

    /** Within this time after its beginning a meeting that was called is opened. */
    private static final Duration TO_OPEN = Duration.ofDays(3);

    private DemandRule() {}

    /** The least number who must demand it. */
    static int least(int members) {
        return OneThird.least(members);
    }

    static Instant callUntil(Instant prepared) {
        return prepared.plus(TO_CALL);
    }

    static Instant openUntil(Instant startsAt) {
        return startsAt.plus(TO_OPEN);
    }

    static Instant leastOf(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Whether who should have called the members has let the time pass.
     *
     * @param reached when the third was reached, null where it was not
     * @param prepared when the last meeting on it was prepared, null where none was
     */
    static boolean isOverdue(@Nullable OffsetDateTime reached, @Nullable Instant prepared, Instant now) {
        return reached != null
                && !now.isBefore(callUntil(reached.toInstant()))
                && (prepared == null || !now.isBefore(callUntil(prepared)));
    }
}
