package kz.yntymaq.cooperative.share;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.stereotype.Component;

/**
 * Shares that are owed to who left, by the day on which they are due (law, article 30, point 3): put to the general meeting first,
 * then paid. Until it is decided the day of the draft counts. Told to the chair alone.
 */
@Component
class PayoutDuties implements Duties {

    private static final LegalReference SOURCE = LegalReference.of("C 30(3)");

    private final ShareMembers members;
    private final ShareTransfers.PayoutDecided meeting;

    PayoutDuties(ShareMembers members, ShareTransfers.PayoutDecided meeting) {
        this.members = members;
        this.meeting = meeting;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        Set<UUID> decided = meeting.decided(cooperativeId);
        Map<UUID, LocalDate> drafted = meeting.drafted(cooperativeId);
        return members.owed(cooperativeId).stream()
                .map(each -> new Duty(
                        each.died() || decided.contains(each.id()) ? "duty.payout" : "duty.payout.put",
                        each.id().toString(),
                        each.died() || decided.contains(each.id())
                                ? each.dueOn()
                                : drafted.getOrDefault(each.id(), each.dueOn()),
                        SOURCE,
                        false,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + (each.died() ? "/heirs/" : "/payouts/") + each.id(),
                        true,
                        List.of(who(each), new RecordedValue.Money(each.payable()))))
                .toList();
    }

    private static RecordedValue who(ShareMember member) {
        Bilingual entity = member.entity();
        String person = member.name().full();
        return entity == null ? RecordedValue.words(person) : RecordedValue.named(LegalEntity.named(entity, person));
    }
}
