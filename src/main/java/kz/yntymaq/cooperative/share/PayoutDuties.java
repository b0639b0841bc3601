package kz.yntymaq.cooperative.share;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shares that are owed to who left or to heirs, by the day on which they are due (law, article 30, point 3): put to the general meeting first,
 * then paid, once nobody can object any more. Told to the chair alone.
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
        Map<UUID, LocalDate> decided = meeting.decided(cooperativeId);
        return members.owed(cooperativeId).stream()
                .map(each -> duty(cooperativeId, each, decided.get(each.id()), today))
                .toList();
    }

    /** @param opens the first day on which it is paid, null while nothing is decided */
    private static Duty duty(UUID cooperative, ShareMember of, @Nullable LocalDate opens, LocalDate today) {
        RecordedValue sum = new RecordedValue.Money(of.payable());
        if (opens != null && today.isBefore(opens)) {
            return duty("duty.payout.opens", "/payouts/", cooperative, of, who(of), sum, new RecordedValue.Day(opens));
        }
        return duty(
                opens == null ? "duty.payout.put" : "duty.payout",
                opens != null && of.died() ? "/heirs/" : "/payouts/",
                cooperative,
                of,
                who(of),
                sum);
    }

    private static Duty duty(String key, String page, UUID cooperative, ShareMember of, RecordedValue... arguments) {
        return new Duty(
                key,
                of.id().toString(),
                of.dueOn(),
                SOURCE,
                false,
                null,
                "/cabinet/cooperatives/" + cooperative + page + of.id(),
                true,
                List.of(arguments));
    }

    private static RecordedValue who(ShareMember member) {
        Bilingual entity = member.entity();
        String person = member.name().full();
        return entity == null ? RecordedValue.words(person) : RecordedValue.named(LegalEntity.named(entity, person));
    }
}
