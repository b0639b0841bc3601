package kz.yntymaq.cooperative.share.opening;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members are told once of all that a register has written into their book. */
@Component
class OpeningMessages {

    private final CooperativeInbox inbox;
    private final OpeningImportRows rows;

    OpeningMessages(CooperativeInbox inbox, OpeningImportRows rows) {
        this.inbox = inbox;
        this.rows = rows;
    }

    @ApplicationModuleListener
    void on(OpeningImported event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/share";
        inbox.tellAll(rows.people(event.importId()), "share.import.message." + event.what(), page, facts);
    }
}
