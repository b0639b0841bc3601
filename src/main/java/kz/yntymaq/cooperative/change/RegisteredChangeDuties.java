package kz.yntymaq.cooperative.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.stereotype.Component;

/** What a meeting changed in the charter is to be carried over into the register; the portal's own order, without a last day. */
@Component
class RegisteredChangeDuties implements Duties {

    private final RegisteredChanges changes;

    RegisteredChangeDuties(RegisteredChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        return Stream.ofNullable(changes.note(cooperativeId))
                .filter(note -> !note.claimed())
                .map(note -> new Duty(
                        "duty.facts",
                        String.valueOf(note.edition()),
                        null,
                        LegalReference.ROUTE,
                        true,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + "/change",
                        false,
                        List.of(RecordedValue.count(note.edition()))))
                .toList();
    }
}
