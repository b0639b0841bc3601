package kz.yntymaq.cooperative.meeting.demand;

import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells of demands. */
@Component
class DemandMessages {

    private final CooperativeInbox inbox;

    DemandMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    /** A third of the members demand a general meeting. */
    record Reached(UUID cooperativeId, UUID demandId) {}

    @ApplicationModuleListener
    void on(Reached event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(facts.chairId(), "meeting.message.demanded", CooperativeInbox.cabinet(facts) + "/meetings", facts);
    }
}
