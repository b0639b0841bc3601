package kz.yntymaq.mandate;

import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.applicant.FilledInByAnother;
import kz.yntymaq.audit.AuditLog;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends offers that nobody answered; the mandates for a co-operative that its chair had given, once another one is elected; and those of
 * co-operatives that help, with all whom they named, once the way by which they stand is gone ({@link Way}). Until it comes to that
 * they stand no more ({@link Standing}); after it they do not come back.
 */
@Component
class LostMandates {

    private final MandateRepository mandates;
    private final Standing standing;
    private final MandateMessages messages;
    private final AuditLog audit;
    private final Clock clock;

    LostMandates(MandateRepository mandates, Standing standing, MandateMessages messages, AuditLog audit, Clock clock) {
        this.mandates = mandates;
        this.standing = standing;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends offers that nobody answered until their last day. */
    @Transactional
    @Scheduled(cron = "0 45 3 * * *", zone = "${yntymaq.zone}")
    void endUnanswered() {
        mandates.endUnanswered(LocalDate.now(clock), clock.instant());
    }

    /** Ends what a co-operative that helps, or a member of it, may do no more; giver and member are told within a minute. */
    @Transactional
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void endStopped() {
        standing.stopped().stream()
                .flatMap(id -> mandates.hold(id).stream())
                .filter(mandate -> mandate.getState().isOpen() && standing.isStopped(mandate.getId()))
                .forEach(mandate -> {
                    mandate.lose(clock.instant());
                    mandates.saveAndFlush(mandate);
                    messages.stopped(mandate);
                    audit.note(null, "mandate.lost", mandate.getId(), null);
                });
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
        endStopped(); // whom the chair of before had named
    }
}
