package kz.yntymaq.cooperative;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.applicant.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms may know of a co-operative.
 *
 * @param bin null until the chair has entered it
 * @param seatCode КАТО code of the village of its seat
 * @param members members; before the registration is confirmed, founders
 * @param registeredOn day of state registration, null until the chair has entered it
 * @param ending whether the meeting decided on its liquidation, or it has ended
 */
public record CooperativeFacts(
        UUID id,
        String nameKk,
        String nameRu,
        @Nullable String bin,
        String seatCode,
        CooperativeState state,
        UUID chairId,
        int members,
        Set<ActivityKind> kinds,
        @Nullable LocalDate registeredOn,
        boolean ending)
        implements Applicant {

    @Override
    public UUID filledInBy() {
        return chairId;
    }

    @Override
    public boolean canApply() {
        return state == CooperativeState.ACTIVE && !ending;
    }

    @Override
    public boolean isRegistered() {
        return state == CooperativeState.ACTIVE || state == CooperativeState.CLOSED;
    }

    @Override
    public String officePage() {
        return "/office/cooperatives/" + id;
    }
}
