package kz.yntymaq.cooperative.additional;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.stereotype.Component;

/** Additional contributions that the meeting decided on and members have not brought yet, by their last day. */
@Component
class AdditionDuties implements Duties {

    private static final LegalReference SOURCE = LegalReference.of("C 21(3)");

    private final AdditionRows rows;

    AdditionDuties(AdditionRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        return rows.owed(cooperativeId).stream()
                .map(each -> new Duty(
                        "duty.additional",
                        each.id().toString(),
                        each.dueOn(),
                        SOURCE,
                        false,
                        null,
                        each.address(),
                        false,
                        List.of(RecordedValue.words(each.purpose()), new RecordedValue.Money(each.owed()))))
                .toList();
    }
}
