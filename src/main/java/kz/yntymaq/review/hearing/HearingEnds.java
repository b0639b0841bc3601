package kz.yntymaq.review.hearing;

import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once a decision is taken back to be decided anew, the applicant is heard anew before a refusal: what was said at the hearing
 * before stands in the history and in its letter.
 */
@Component
class HearingEnds {

    private final HearingRepository hearings;

    HearingEnds(HearingRepository hearings) {
        this.hearings = hearings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationMoved event) {
        if (event.event() == ApplicationEvent.REOPENED) {
            hearings.deleteById(event.applicationId());
        }
    }
}
