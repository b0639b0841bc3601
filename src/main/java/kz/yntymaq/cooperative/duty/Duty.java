package kz.yntymaq.cooperative.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/**
 * Something that a co-operative has to do.
 *
 * @param key message key of what it is, worded with the arguments; {@code key.do} is the link to where it is done
 * @param about tells it from others of its kind: an id, or a name of a constant
 * @param dueOn the last day; null where nothing names one, so that it is due now
 * @param source the place that demands it
 * @param ownDay whether the portal itself reckons that day, because the act names none or says not how to count
 * @param keptOn when it was kept last, null for never
 * @param page path within the portal where it is done
 * @param ofChair whether the chair alone may know of it
 */
public record Duty(
        String key,
        String about,
        @Nullable LocalDate dueOn,
        LegalReference source,
        boolean ownDay,
        @Nullable LocalDate keptOn,
        String page,
        boolean ofChair,
        List<RecordedValue> arguments) {

    /** Days before the last one from which a duty is near (the portal's own order). */
    static final int NEAR = 30;

    /** Days before the last one at which the chair is reminded again (the portal's own order). */
    static final int VERY_NEAR = 7;

    public Duty {
        arguments = List.copyOf(arguments);
    }

    /** How it stands, the most pressing first. */
    public enum State {
        OVERDUE,
        NOW,
        NEAR,
        AHEAD,
        KEPT
    }

    /** When the chair is told of it. */
    enum Stage {
        MONTH,
        WEEK,
        NOW,
        OVERDUE
    }

    State state(LocalDate today) {
        if (dueOn == null) {
            return keptOn == null ? State.NOW : State.KEPT;
        }
        long days = ChronoUnit.DAYS.between(today, dueOn);
        if (days < 0) {
            return State.OVERDUE;
        }
        if (days <= NEAR) {
            return State.NEAR;
        }
        return keptOn == null ? State.AHEAD : State.KEPT;
    }

    /** What is told of it on a day; null for nothing. */
    @Nullable
    Stage stage(LocalDate today) {
        return switch (state(today)) {
            case OVERDUE -> Stage.OVERDUE;
            case NOW -> Stage.NOW;
            case NEAR -> ChronoUnit.DAYS.between(today, dueOn) <= VERY_NEAR ? Stage.WEEK : Stage.MONTH;
            default -> null;
        };
    }
}
