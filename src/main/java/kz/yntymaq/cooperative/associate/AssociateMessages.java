package kz.yntymaq.cooperative.associate;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Associated members with an account are told what was recorded about them. */
@Component
class AssociateMessages {

    private final CooperativeInbox inbox;

    AssociateMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(AssociateMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/associate";
        String key = "associate.message." + event.what();
        if (event.why() == null) {
            inbox.tell(event.account(), key, page, facts);
        } else {
            inbox.tell(event.account(), key + ".why", page, facts, RecordedValue.words(event.why()));
        }
    }

    @ApplicationModuleListener
    void on(AssociateExitAsked event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tellChair(
                facts,
                event.leaves() ? "associate.message.exit-asked" : "associate.message.stays",
                CooperativeInbox.cabinet(facts) + "/associates"
                        + (event.leaves() ? "/" + event.associate() + "/leave" : ""),
                RecordedValue.words(event.name()));
    }
}
