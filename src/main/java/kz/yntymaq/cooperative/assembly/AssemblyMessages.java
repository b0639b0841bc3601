package kz.yntymaq.cooperative.assembly;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.founding.CooperativeFounded;
import kz.yntymaq.cooperative.wording.PaperChanges;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Sittings;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells founders of their meeting in the portal. */
@Component
class AssemblyMessages {

    private final CooperativeInbox inbox;
    private final AssemblyRepository assemblies;
    private final Sittings sittings;
    private final AssemblyWords words;
    private final PaperChanges changes;

    AssemblyMessages(
            CooperativeInbox inbox,
            AssemblyRepository assemblies,
            Sittings sittings,
            AssemblyWords words,
            PaperChanges changes) {
        this.inbox = inbox;
        this.assemblies = assemblies;
        this.sittings = sittings;
        this.words = words;
        this.changes = changes;
    }

    /** It is open, and these founders are awaited. */
    record Opened(UUID cooperativeId, UUID assemblyId, List<UUID> founders) {}

    /** It ended without a result. */
    record CalledOff(UUID cooperativeId, UUID assemblyId, List<UUID> founders) {}

    /** Its papers are being changed, and these founders may change their own part. */
    record PapersTaken(UUID cooperativeId, UUID assemblyId, List<UUID> founders) {}

    /** Its papers were changed, and these founders vote again. @param edition of the papers as they are now */
    record PapersPut(UUID cooperativeId, UUID assemblyId, int edition, List<UUID> founders) {}

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
    void on(PapersTaken event) {
        tell(event.cooperativeId(), event.assemblyId(), event.founders(), "assembly.message.papers-taken");
    }

    @ApplicationModuleListener
    void on(PapersPut event) {
        AssemblyWords.Editions kept = words.of(event.assemblyId());
        int before = Math.max(1, event.edition() - 1); // the first words that were kept differ from none
        tell(
                event.cooperativeId(),
                event.assemblyId(),
                event.founders(),
                "assembly.message.papers-put",
                changes.told(kept.words(before), kept.words(event.edition())));
    }

    /** Who presided and the secretary confirm the minutes; others hear of the result where it is recorded. */
    @ApplicationModuleListener
    void on(CooperativeFounded event) {
        assemblies
                .findByCooperativeIdAndEnding(event.cooperativeId(), Assembly.Ending.FOUNDED)
                .ifPresent(held -> {
                    Sittings.Facts sitting = sittings.find(held.getId()).orElseThrow();
                    tell(
                            event.cooperativeId(),
                            held.getId(),
                            Stream.of(sitting.presiding(), sitting.secretary())
                                    .flatMap(Stream::ofNullable)
                                    .toList(),
                            "assembly.message.minutes");
                });
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
        inbox.tellAll(people, key, page, facts, more);
    }
}
