package kz.yntymaq.cooperative.change;

import static kz.yntymaq.cooperative.CooperativeInbox.cabinet;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members that the register follows their charter, and the chair that a claim came back. */
@Component
class RegisteredChangeMessages {

    private final CooperativeInbox inbox;

    RegisteredChangeMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(RegisteredChangeMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        if (event.reason() == null) {
            inbox.tellMembers(event.cooperativeId(), "cooperative.facts.message.confirmed");
        } else {
            inbox.tell(
                    facts.chairId(),
                    "cooperative.facts.message.sent-back",
                    cabinet(facts) + "/change",
                    facts,
                    RecordedValue.words(event.reason()));
        }
    }
}
