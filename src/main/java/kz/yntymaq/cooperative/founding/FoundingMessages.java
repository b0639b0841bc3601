package kz.yntymaq.cooperative.founding;

import static kz.yntymaq.cooperative.CooperativeInbox.cabinet;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people how the founding of their co-operative goes on. */
@Component
class FoundingMessages {

    private final CooperativeInbox inbox;

    FoundingMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(FounderInvited event) {
        inbox.tell(
                event.accountId(),
                "cooperative.message.invited",
                "/cabinet/invitations/" + event.invitationId(),
                inbox.facts(event.cooperativeId()));
    }

    @ApplicationModuleListener
    void on(FounderAnswered event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(
                facts,
                event.accepted() ? "cooperative.message.accepted" : "cooperative.message.declined",
                cabinet(facts),
                event.accountId());
    }

    @ApplicationModuleListener
    void on(FounderLeft event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(facts, "cooperative.message.founder-left", cabinet(facts), event.accountId());
    }

    @ApplicationModuleListener
    void on(CooperativeFounded event) {
        inbox.tellMembers(event.cooperativeId(), "cooperative.message.founded");
    }

    @ApplicationModuleListener
    void on(FoundingGivenUp event) {
        inbox.tell(event.accountId(), "cooperative.message.given-up", "/cabinet", inbox.facts(event.cooperativeId()));
    }

    @ApplicationModuleListener
    void on(RegistrationClaimed event) {
        inbox.tellMembers(event.cooperativeId(), "cooperative.message.claimed");
    }

    @ApplicationModuleListener
    void on(CooperativeConfirmed event) {
        inbox.tellMembers(event.cooperativeId(), "cooperative.message.confirmed");
    }

    @ApplicationModuleListener
    void on(CooperativeReturned event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                facts.chairId(),
                "cooperative.message.sent-back",
                cabinet(facts) + "/registration",
                facts,
                RecordedValue.words(event.reason()));
    }
}
