package kz.yntymaq.cooperative.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.kernel.LegalReference;
import org.springframework.stereotype.Component;

/**
 * Who was excluded is told in writing within ten working days (law on agricultural co-operatives, article 31, point 1): the chair
 * is reminded before the last of them, and after it until the notice is handed over.
 */
@Component
class ExclusionDuties implements Duties {

    private static final LegalReference SOURCE = LegalReference.of("C 31(1)");

    private final ExclusionRepository exclusions;

    ExclusionDuties(ExclusionRepository exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        return exclusions.findByCooperativeIdAndStateAndHandedOnIsNull(cooperativeId, ExclusionState.EXCLUDED).stream()
                .map(each -> new Duty(
                        "ending.duty.notice",
                        each.getId().toString(),
                        each.getNoticeDueOn(),
                        SOURCE,
                        false,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + "/exclusions/" + each.getId(),
                        true,
                        List.of()))
                .toList();
    }
}
