package kz.yntymaq.cooperative.kinship;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The one of the two who did not press is told; who the other is stands on the page alone, not in the message. */
@Component
class KinshipMessages {

    private final CooperativeInbox inbox;

    KinshipMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(KinshipMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(event.told(), "kinship.message." + event.what(), CooperativeInbox.cabinet(facts) + "/kin", facts);
    }
}
