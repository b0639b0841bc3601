package kz.yntymaq.mandate;

import java.time.Clock;
import kz.yntymaq.applicant.FilledInByAnother;
import kz.yntymaq.audit.AuditLog;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Ends the mandates for a co-operative that its chair had given, once another one is elected. Until it comes to that they
 * stand no more ({@link Standing}); after it they do not come back with the chair.
 */
@Component
class LostMandates {

    private final MandateRepository mandates;
    private final MandateMessages messages;
    private final AuditLog audit;
    private final Clock clock;

    LostMandates(MandateRepository mandates, MandateMessages messages, AuditLog audit, Clock clock) {
        this.mandates = mandates;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of before only: who was elected again meanwhile may have given others. */
    @ApplicationModuleListener
    void on(FilledInByAnother event) {
        mandates.holdOpenFor(event.applicant(), event.before(), event.at()).forEach(mandate -> {
            mandate.lose(clock.instant());
            mandates.saveAndFlush(mandate);
            messages.lost(mandate);
            audit.note(null, "mandate.lost", mandate.getId(), null);
        });
    }
}
