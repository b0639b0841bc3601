package kz.yntymaq.review.hearing;

import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.CalendarChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the days of running hearings anew when a day becomes a day off or a working day, each with a line in the log. */
@Component
class HearingKeeper {

    private final HearingRepository hearings;
    private final AuditLog audit;

    HearingKeeper(HearingRepository hearings, AuditLog audit) {
        this.hearings = hearings;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged changed) {
        for (Hearing running : hearings.findRunning(changed.day())) {
            if (running.recount(changed)) {
                hearings.save(running);
                audit.note(
                        changed.by(),
                        "application.hearing-recounted",
                        running.getApplicationId(),
                        changed.day().toString());
            }
        }
    }
}
