package kz.yntymaq.cooperative.ending;

import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is excluded before they could say something to it: the meeting decides when the member has answered, or when the
 * days to do so have passed. The law leaves grounds and order to the charter (article 31, point 1); these days are the
 * portal's own.
 */
final class HearingRule {

    static final String REASON = "ending.rule.heard";

    /** Calendar days after the day of the proposal. */
    static final int DAYS = 10;

    private HearingRule() {}

    /** The last day on which the member may still take time to answer. */
    static LocalDate until(LocalDate proposedOn) {
        return proposedOn.plusDays(DAYS);
    }

    /** @param answeredOn null while the member has not answered */
    static boolean isMet(LocalDate meetingOn, LocalDate until, @Nullable LocalDate answeredOn) {
        return meetingOn.isAfter(until) || (answeredOn != null && !meetingOn.isBefore(answeredOn));
    }

    /** @throws FieldViolationException by the field that says when or on whom the meeting decides */
    static void require(String field, LocalDate meetingOn, LocalDate until, @Nullable LocalDate answeredOn) {
        if (!isMet(meetingOn, until, answeredOn)) {
            throw new FieldViolationException(field, REASON, until);
        }
    }
}
