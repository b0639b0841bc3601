package kz.yntymaq.review.reopening;

import java.time.Clock;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A proposal is over once the decision that it is of does not stand any more: a complaint was granted, or the approval given up. */
@Component
class ReopeningEnds {

    private final ReopeningRepository reopenings;
    private final Clock clock;

    ReopeningEnds(ReopeningRepository reopenings, Clock clock) {
        this.reopenings = reopenings;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationMoved event) {
        if (event.event() == ApplicationEvent.COMPLAINT_GRANTED || event.event() == ApplicationEvent.RELEASED) {
            reopenings
                    .findByApplicationIdAndState(event.applicationId(), Reopening.State.PROPOSED)
                    .ifPresent(waiting -> {
                        waiting.overtake(clock.instant());
                        reopenings.saveAndFlush(waiting);
                    });
        }
    }
}
