package kz.yntymaq.cooperative.heir;

import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Heirs who have an account are told when their part was paid or passed into their share. */
@Component
class HeirMessages {

    private final CooperativeInbox inbox;

    HeirMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(PartSettled event) {
        inbox.tell(
                event.accountId(),
                event.what().equals("heir.paid") ? "heir.message.paid" : "heir.message.passed",
                "/cooperatives/" + event.cooperativeId(),
                inbox.facts(event.cooperativeId()));
    }
}
