package kz.yntymaq.review.decision;

import java.time.Clock;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.signature.StandingSignatures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A signature under a decision that stands no more says so: the refusal was cancelled, the approval given up, or either taken back. */
@Component
class SignedDecisionsEnd {

    private final StandingSignatures signatures;
    private final Clock clock;

    SignedDecisionsEnd(StandingSignatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationMoved event) {
        if (event.event().endsDecision()) {
            signatures.end(SignedDecisions.KIND, event.applicationId(), clock.instant());
        }
    }
}
