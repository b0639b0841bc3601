package kz.yntymaq.cooperative.trade;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members are told of what was changed after it was recorded. */
@Component
class TradeMessages {

    private final CooperativeInbox inbox;

    TradeMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(TradeChanged event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                event.accountId(),
                "trade.message.corrected",
                CooperativeInbox.cabinet(facts) + "/trade/own",
                facts,
                RecordedValue.key(event.deal().key()),
                RecordedValue.words(event.product()));
    }
}
