package kz.yntymaq.cooperative.dissolution;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the chair that a member has ended, to whom something is owed now, and all other members, who may know better. */
@Component
class DissolutionMessages {

    private final CooperativeInbox inbox;
    private final MembershipRepository memberships;

    DissolutionMessages(CooperativeInbox inbox, MembershipRepository memberships) {
        this.inbox = inbox;
        this.memberships = memberships;
    }

    @ApplicationModuleListener
    void on(EntityEnded event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/members";
        RecordedValue entity = RecordedValue.named(event.entity());
        inbox.tell(facts.chairId(), "dissolution.message", page, facts, entity);
        inbox.tellAll(
                memberships.findVoters(event.cooperativeId()).stream()
                        .filter(each -> !each.equals(facts.chairId()))
                        .toList(),
                "dissolution.message.members",
                page,
                facts,
                entity);
    }
}
