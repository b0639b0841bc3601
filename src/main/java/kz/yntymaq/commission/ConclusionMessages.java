package kz.yntymaq.commission;

import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.notification.Inbox;
import org.springframework.stereotype.Component;

/** Tells the chair what was written down of the conclusion on the co-operative. */
@Component
class ConclusionMessages {

    private final Inbox inbox;

    ConclusionMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    /** In the transaction of what happened last. */
    void told(Applicant about, Conclusion conclusion) {
        var events = conclusion.getEvents();
        inbox.deliver(
                about.filledInBy(),
                "commission.message." + events.get(events.size() - 1).event(),
                "/cabinet/cooperatives/" + about.id() + "/conclusion");
    }
}
