package kz.yntymaq.cooperative.trade.reading;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members are told once of all that a table has written about them. */
@Component
class TradeImportMessages {

    private final CooperativeInbox inbox;
    private final TradeImportRows rows;

    TradeImportMessages(CooperativeInbox inbox, TradeImportRows rows) {
        this.inbox = inbox;
        this.rows = rows;
    }

    @ApplicationModuleListener
    void on(TradeImported event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/trade/own";
        inbox.tellAll(rows.people(event.importId()), "trade.import.message." + event.what(), page, facts);
    }
}
