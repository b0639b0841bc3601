package kz.yntymaq.cooperative.meeting.demand;

import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.MembershipRepository;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells of demands. */
@Component
class DemandMessages {

    private final CooperativeInbox inbox;
    private final MembershipRepository memberships;

    DemandMessages(CooperativeInbox inbox, MembershipRepository memberships) {
        this.inbox = inbox;
        this.memberships = memberships;
    }

    /** A third of the members demand a general meeting. */
    record Reached(UUID cooperativeId, UUID begunBy) {}

    /** Somebody demands a general meeting; the others may join. */
    record Begun(UUID cooperativeId, UUID by) {}

    @ApplicationModuleListener
    void on(Reached event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        if (!event.begunBy().equals(facts.chairId())) {
            inbox.tell(facts.chairId(), "meeting.message.demanded", list(facts), facts);
        }
        inbox.tell(event.begunBy(), "meeting.message.reached", list(facts), facts);
    }

    @ApplicationModuleListener
    void on(Begun event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellAll(
                memberships.findVoters(event.cooperativeId()).stream()
                        .filter(each -> !each.equals(event.by()))
                        .toList(),
                "meeting.message.demand",
                list(facts),
                facts);
    }

    private static String list(CooperativeFacts facts) {
        return CooperativeInbox.cabinet(facts) + "/meetings";
    }
}
