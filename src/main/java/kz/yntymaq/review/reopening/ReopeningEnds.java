package kz.yntymaq.review.reopening;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A proposal is over once the decision that it is of does not stand any more: a complaint was granted, the approval given up, or carried out. */
@Component
class ReopeningEnds {

    private static final Set<ApplicationEvent> ENDING = EnumSet.of(
            ApplicationEvent.COMPLAINT_GRANTED,
            ApplicationEvent.RELEASED,
            ApplicationEvent.CONTRACTED,
            ApplicationEvent.DUTY_RECORDED);

    private final ReopeningRepository reopenings;
    private final Clock clock;

    ReopeningEnds(ReopeningRepository reopenings, Clock clock) {
        this.reopenings = reopenings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationMoved event) {
        if (ENDING.contains(event.event())) {
            reopenings
                    .findByApplicationIdAndState(event.applicationId(), Reopening.State.PROPOSED)
                    .ifPresent(waiting -> {
                        waiting.overtake(clock.instant());
                        reopenings.saveAndFlush(waiting);
                    });
        }
    }
}
