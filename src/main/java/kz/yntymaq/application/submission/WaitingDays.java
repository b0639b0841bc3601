package kz.yntymaq.application.submission;

import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many working days of a waiting application are used and left. Named {@code @waitingDays} in templates. */
@Component("waitingDays")
class WaitingDays {

    private final WorkingCalendar calendar;
    private final Clock clock;

    WaitingDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Working days.
     *
     * @param used since the registration, up to the day on which the clock stopped
     * @param left of the present stage, below zero when it is late; null where no term runs
     * @param stopped whether the clock stands still
     */
    record Days(int used, @Nullable Integer left, boolean stopped) {

        /** Message key of what is left. */
        public String key() {
            if (stopped) {
                return "application.queue.days.stopped";
            }
            return left == null
                    ? "application.queue.days.none"
                    : left < 0 ? "application.queue.days.late" : "application.queue.days.left";
        }

        /** Days left or late. */
        public int many() {
            return left == null ? 0 : Math.abs(left);
        }
    }

    /** The days of a line today. */
    public Days of(WaitingList.Line line) {
        LocalDate today = LocalDate.now(clock);
        LocalDate stoppedOn = line.stoppedOn();
        LocalDate until = stoppedOn == null ? today : stoppedOn;
        Integer left = line.dueOn() == null ? null : calendar.workingDaysBetween(until, line.dueOn());
        return new Days(
                Math.max(0, calendar.workingDaysBetween(line.registeredOn(), until)),
                left,
                line.correcting() && stoppedOn != null);
    }
}
