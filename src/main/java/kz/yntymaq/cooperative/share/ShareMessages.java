package kz.yntymaq.cooperative.share;

import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members are told of what was written into their book. */
@Component
class ShareMessages {

    /**
     * Something was written into a member's book.
     *
     * @param what end of the message key
     */
    record Moved(UUID cooperativeId, UUID accountId, String what) {}

    private final CooperativeInbox inbox;

    ShareMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(Moved event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                event.accountId(), "share.message." + event.what(), CooperativeInbox.cabinet(facts) + "/share", facts);
    }
}
