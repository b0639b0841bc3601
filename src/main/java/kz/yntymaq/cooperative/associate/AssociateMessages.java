package kz.yntymaq.cooperative.associate;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Associated members with an account are told what was recorded about them. */
@Component
class AssociateMessages {

    private final CooperativeInbox inbox;

    AssociateMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(AssociateMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                event.account(),
                "associate.message." + event.what(),
                CooperativeInbox.cabinet(facts) + "/associate",
                facts);
    }
}
