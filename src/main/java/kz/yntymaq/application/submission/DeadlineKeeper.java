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
import kz.yntymaq.kernel.Transition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the deadlines of waiting applications anew when a day becomes a day off or a working day, each with a line
 * in the log. A deadline keeps its number of working days: those of its stage, and those for which the clock stood.
 * So do the days that an applicant has to correct.
 */
@Component
class DeadlineKeeper {

    private final ApplicationRepository applications;
    private final AuditLog audit;
    private final ZoneId zone;

    DeadlineKeeper(ApplicationRepository applications, AuditLog audit, @Value("${yntymaq.zone}") ZoneId zone) {
        this.applications = applications;
        this.audit = audit;
        this.zone = zone;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged changed) {
        for (Application waiting : applications.findWaitingSince(changed.day())) {
            int stood = isWhileClockStood(waiting, changed.day()) ? 1 : 0;
            if (waiting.recount(changed, stood)) {
                audit.note(
                        changed.by(),
                        "application.deadlines-recounted",
                        Objects.requireNonNull(waiting.getNumber()),
                        changed.day().toString());
            }
        }
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
