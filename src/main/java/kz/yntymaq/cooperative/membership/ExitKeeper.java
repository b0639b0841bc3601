package kz.yntymaq.cooperative.membership;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the last day of exit applications anew when a day becomes a day off or a working day, each with a line in
 * the log. The thirty days are calendar days (law, article 29); only a last day that is off moves to the next
 * working day (Civil Code, article 175).
 */
@Component
class ExitKeeper {

    private final MembershipRepository memberships;
    private final AuditLog audit;

    ExitKeeper(MembershipRepository memberships, AuditLog audit) {
        this.memberships = memberships;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged changed) {
        LocalDate askedUntil = changed.day().minusDays(Membership.EXIT_DAYS);
        for (Membership leaving : memberships.findLeaving(askedUntil, changed.day())) {
            LocalDate askedOn = requireNonNull(leaving.getLeaveAskedOn());
            if (leaving.moveLeaveDue(changed.after().sameOrNext(Membership.exitEnds(askedOn)))) {
                audit.note(
                        changed.by(),
                        "membership.exit-recounted",
                        leaving.getId(),
                        changed.day().toString());
            }
        }
    }
}
