package kz.yntymaq.cooperative.additional;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who left is told what is put to the general meeting of the own share, and what the meeting decided. */
@Component
class PayoutMessages {

    private final CooperativeInbox inbox;

    PayoutMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(PayoutMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        inbox.tell(
                event.account(),
                "payout.message." + event.what(),
                Payout.address(event.cooperative(), event.membership()),
                facts);
    }
}
