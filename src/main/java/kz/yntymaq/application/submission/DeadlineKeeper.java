package kz.yntymaq.application.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.Transition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the deadlines of waiting applications anew when a day becomes a day off or a working day, each with a line
 * in the log. A deadline keeps its number of working days: those of its stage, and those for which the clock stood.
 */
@Component
class DeadlineKeeper {

    private final ApplicationRepository applications;
    private final WorkingCalendar calendar;
    private final AuditLog audit;
    private final ZoneId zone;

    DeadlineKeeper(
            ApplicationRepository applications,
            WorkingCalendar calendar,
            AuditLog audit,
            @Value("${yntymaq.zone}") ZoneId zone) {
        this.applications = applications;
        this.calendar = calendar;
        this.audit = audit;
        this.zone = zone;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged changed) {
        for (Application waiting : applications.findWaitingSince(changed.day())) {
            LocalDate registered = waiting.getDeadlines().registeredOn();
            if (registered == null) {
                continue;
            }
            int stood = isWhileClockStood(waiting, changed.day()) ? 1 : 0;
            boolean moved = waiting.recount(due -> anew(registered, due, stood, changed));
            if (moved) {
                audit.note(
                        changed.by(),
                        "application.deadlines-recounted",
                        Objects.requireNonNull(waiting.getNumber()),
                        changed.day().toString());
            }
        }
    }

    /**
     * A deadline by the changed calendar.
     *
     * @param stood 1 when the clock stood still on the changed day, so that it lengthens the period no more than it
     *     shortens it
     */
    private LocalDate anew(LocalDate registered, LocalDate due, int stood, CalendarChanged changed) {
        if (changed.day().isAfter(due)) {
            return due;
        }
        int more = changed.working() ? -1 : 1;
        int daysBefore = calendar.workingDaysBetween(registered, due) + more;
        return calendar.plusWorkingDays(registered, daysBefore - more * stood);
    }

    private boolean isWhileClockStood(Application application, LocalDate day) {
        List<Transition> steps = application.getTransitions();
        for (int i = 0; i + 1 < steps.size(); i++) {
            if (steps.get(i).to().equals(ApplicationState.CORRECTION_ASKED.name())
                    && day.isAfter(date(steps.get(i).at()))
                    && !day.isAfter(date(steps.get(i + 1).at()))) {
                return true;
            }
        }
        return false;
    }

    private LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
