package kz.yntymaq.cooperative.ending;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.CalendarChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the last day of notices that are not handed over yet anew when a day becomes a day off or a working day. */
@Component
class NoticeKeeper {

    private final ExclusionRepository exclusions;
    private final AuditLog audit;

    NoticeKeeper(ExclusionRepository exclusions, AuditLog audit) {
        this.exclusions = exclusions;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged changed) {
        for (Exclusion excluded : exclusions.findToHand(changed.day())) {
            LocalDate decidedOn = requireNonNull(excluded.getDecidedOn());
            if (excluded.moveNoticeDue(NoticeRule.due(days -> changed.after().plus(decidedOn, days)))) {
                audit.note(
                        changed.by(),
                        "exclusion.notice-recounted",
                        excluded.getId(),
                        changed.day().toString());
            }
        }
    }
}
