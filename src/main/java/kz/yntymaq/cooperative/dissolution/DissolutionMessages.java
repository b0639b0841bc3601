package kz.yntymaq.cooperative.dissolution;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the chair that a member has ended, to whom something is owed now. */
@Component
class DissolutionMessages {

    private final CooperativeInbox inbox;

    DissolutionMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(EntityEnded event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                facts.chairId(),
                "dissolution.message",
                CooperativeInbox.cabinet(facts) + "/members",
                facts,
                RecordedValue.named(event.entity()));
    }
}
