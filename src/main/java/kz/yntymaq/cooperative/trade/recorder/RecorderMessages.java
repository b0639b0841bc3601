package kz.yntymaq.cooperative.trade.recorder;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who is let write into the book is told, and when that ends. */
@Component
class RecorderMessages {

    private final CooperativeInbox inbox;

    RecorderMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(RecorderChanged event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                event.accountId(),
                "trade.message." + event.what(),
                CooperativeInbox.cabinet(facts) + "/trade/own",
                facts);
    }
}
