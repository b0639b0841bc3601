package kz.yntymaq.cooperative.acting;

import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who is to act for a legal entity, who acted until then, and the chair. */
@Component
class ActingMessages {

    private final CooperativeInbox inbox;

    ActingMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(ActingMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        RecordedValue entity =
                new RecordedValue.Named(event.entity().kk(), event.entity().ru());
        String page = CooperativeInbox.cabinet(facts);
        String key = "acting.message." + event.what();
        if (event.what() == ActingMoved.What.PROPOSED) {
            inbox.tell(event.person(), key, "/cabinet", facts, entity);
            inbox.tell(event.before(), key + ".before", page, facts, entity);
            return;
        }
        inbox.tell(facts.chairId(), key, page + "/members", facts, entity);
        if (event.what() == ActingMoved.What.AGREED) {
            inbox.tell(event.before(), key + ".before", "/cabinet", facts, entity);
        }
    }
}
