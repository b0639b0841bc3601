package kz.yntymaq.commission;

import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.CalendarChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the working days of checks and hearings anew when a day becomes a day off or a working day. */
@Component
class ConclusionKeeper {

    private final ConclusionRepository conclusions;
    private final AuditLog audit;

    ConclusionKeeper(ConclusionRepository conclusions, AuditLog audit) {
        this.conclusions = conclusions;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged changed) {
        for (Conclusion running : conclusions.findRunning(changed.day())) {
            if (running.recount(changed)) {
                conclusions.saveAndFlush(running);
                audit.note(
                        changed.by(),
                        "commission.recounted",
                        running.getId(),
                        changed.day().toString());
            }
        }
    }
}
