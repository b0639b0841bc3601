package kz.yntymaq.review;

import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how deadlines stand today, in working days. */
@Service
public class DueDays {

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * How the deadline of an application's present stage stands.
     *
     * @param stoppedOn since when the clock stands still, null while it runs
     * @param registeredOn day zero of its terms, which may lie ahead of what came on a day off; null where it is not known
     */
    public Due of(
            ApplicationState state,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate stoppedOn,
            @Nullable LocalDate registeredOn) {
        if (state == ApplicationState.CORRECTION_ASKED) {
            return dueOn == null || stoppedOn == null
                    ? new Due(Due.Kind.STOPPED, 0)
                    : new Due(Due.Kind.STOPPED_OVERDUE, calendar.workingDaysBetween(dueOn, stoppedOn));
        }
        if (dueOn == null) {
            return new Due(Due.Kind.NONE, 0);
        }
        LocalDate today = LocalDate.now(clock);
        if (dueOn.equals(today)) {
            return new Due(Due.Kind.TODAY, 0);
        }
        LocalDate since = registeredOn != null && registeredOn.isAfter(today) ? registeredOn : today;
        return dueOn.isAfter(today)
                ? new Due(Due.Kind.LEFT, calendar.workingDaysBetween(since, dueOn))
                : new Due(Due.Kind.OVERDUE, calendar.workingDaysBetween(dueOn, today));
    }
}
