package kz.yntymaq.review.complaint;

import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.CalendarChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the days of waiting complaints anew when a day becomes a day off or a working day, each with a line in the log. */
@Component
class ComplaintKeeper {

    private final ComplaintRepository complaints;
    private final AuditLog audit;

    ComplaintKeeper(ComplaintRepository complaints, AuditLog audit) {
        this.complaints = complaints;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged changed) {
        for (Complaint waiting : complaints.findByKeptIsNullAndDueOnGreaterThanEqualOrderById(changed.day())) {
            if (waiting.recount(changed)) {
                complaints.save(waiting);
                audit.note(
                        changed.by(),
                        "application.complaint-recounted",
                        waiting.getApplicationId(),
                        changed.day().toString());
            }
        }
    }
}
