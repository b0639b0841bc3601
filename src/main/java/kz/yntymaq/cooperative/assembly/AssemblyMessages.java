package kz.yntymaq.cooperative.assembly;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.voting.Choice;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells founders of their meeting in the portal. */
@Component
class AssemblyMessages {

    private final CooperativeInbox inbox;

    AssemblyMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    /** It is open, and these founders are awaited. */
    record Opened(UUID cooperativeId, UUID assemblyId, List<UUID> founders) {}

    /** It ended without a result. */
    record CalledOff(UUID cooperativeId, UUID assemblyId, List<UUID> founders) {}

    /** The secretary saw these in the room. */
    record Marked(UUID cooperativeId, UUID assemblyId, List<UUID> founders) {}

    /** The secretary wrote the hand of one down. @param place of the question on the agenda, from 1 */
    record Hand(UUID cooperativeId, UUID assemblyId, UUID founder, int place, Choice choice) {}

    @ApplicationModuleListener
    void on(Opened event) {
        tell(event.cooperativeId(), event.assemblyId(), event.founders(), "assembly.message.opened");
    }

    @ApplicationModuleListener
    void on(CalledOff event) {
        tell(event.cooperativeId(), event.assemblyId(), event.founders(), "assembly.message.called-off");
    }

    @ApplicationModuleListener
    void on(Marked event) {
        tell(event.cooperativeId(), event.assemblyId(), event.founders(), "assembly.message.marked");
    }

    @ApplicationModuleListener
    void on(Hand event) {
        tell(
                event.cooperativeId(),
                event.assemblyId(),
                List.of(event.founder()),
                "assembly.message.hand." + event.choice().name(),
                new RecordedValue.Count(event.place()));
    }

    private void tell(UUID cooperativeId, UUID id, List<UUID> people, String key, RecordedValue... more) {
        CooperativeFacts facts = inbox.facts(cooperativeId);
        String page = CooperativeInbox.cabinet(facts) + "/assembly/" + id;
        people.forEach(each -> inbox.tell(each, key, page, facts, more));
    }
}
