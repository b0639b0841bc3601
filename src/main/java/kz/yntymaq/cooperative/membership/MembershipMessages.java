package kz.yntymaq.cooperative.membership;

import static kz.yntymaq.cooperative.CooperativeInbox.cabinet;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people who asks to join or leave a co-operative and what came of it. */
@Component
class MembershipMessages {

    private final CooperativeInbox inbox;

    MembershipMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(JoiningAsked event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(facts, "cooperative.message.joining-asked", members(facts), event.accountId());
    }

    @ApplicationModuleListener
    void on(JoiningTakenBack event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(facts, "cooperative.message.joining-taken-back", members(facts), event.accountId());
    }

    @ApplicationModuleListener
    void on(JoiningDecided event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                event.accountId(),
                event.admitted() ? "cooperative.message.admitted" : "cooperative.message.not-admitted",
                "/cooperatives/" + facts.id(),
                facts);
    }

    @ApplicationModuleListener
    void on(MemberJoined event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(event.accountId(), "cooperative.message.joined", cabinet(facts), facts);
    }

    @ApplicationModuleListener
    void on(LeavingAsked event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(facts, "cooperative.message.leaving-asked", members(facts), event.accountId());
    }

    @ApplicationModuleListener
    void on(LeavingTakenBack event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(facts, "cooperative.message.stays", members(facts), event.accountId());
    }

    @ApplicationModuleListener
    void on(MemberLeft event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(event.accountId(), "cooperative.message.left", cabinet(facts) + "/share", facts);
    }

    @ApplicationModuleListener
    void on(ChairElected event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        if (facts.chairId().equals(event.accountId())) {
            inbox.tell(event.accountId(), "cooperative.message.chair", cabinet(facts), facts);
        }
    }

    private static String members(CooperativeFacts facts) {
        return cabinet(facts) + "/members";
    }
}
