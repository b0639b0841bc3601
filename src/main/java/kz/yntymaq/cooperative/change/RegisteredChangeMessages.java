package kz.yntymaq.cooperative.change;

import static kz.yntymaq.cooperative.CooperativeInbox.cabinet;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.territory.Level;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the district that a change waits, members that the register follows their charter, the chair that a claim came back. */
@Component
class RegisteredChangeMessages {

    private final CooperativeInbox inbox;
    private final OfficeContacts offices;

    RegisteredChangeMessages(CooperativeInbox inbox, OfficeContacts offices) {
        this.inbox = inbox;
        this.offices = offices;
    }

    @ApplicationModuleListener
    void on(RegisteredChangeMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        switch (event.state()) {
            case CLAIMED ->
                offices.officials(facts.seatCode(), Level.DISTRICT)
                        .forEach(official -> inbox.tell(
                                official, "cooperative.facts.message.claimed", facts.officePage() + "/change", facts));
            case CONFIRMED -> inbox.tellMembers(event.cooperativeId(), "cooperative.facts.message.confirmed");
            case SENT_BACK ->
                inbox.tell(
                        facts.chairId(),
                        "cooperative.facts.message.sent-back",
                        cabinet(facts) + "/change",
                        facts,
                        RecordedValue.words(event.reason()));
        }
    }
}
