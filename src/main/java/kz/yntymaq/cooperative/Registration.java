package kz.yntymaq.cooperative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The state registration as the chair claims it; the district confirms it or sends it back.
 *
 * @param bin twelve digits
 * @param contractStatedAt when the chair stated that all founders had signed the founding contract (law on agricultural co-operatives,
 *     article 16, point 1), null where nobody was asked
 */
@Embeddable
record Registration(
        String bin,
        @Column(name = "registered_on") LocalDate on,

        @Column(name = "contract_stated_at") @Nullable Instant contractStatedAt) {

    /** @throws FieldViolationException when the day lies in the future or before the founding meeting */
    static Registration claimed(
            Bin bin, LocalDate on, @Nullable FoundingMeeting meeting, Instant now, LocalDate today) {
        if (on.isAfter(today)) {
            throw new FieldViolationException("registeredOn", "cooperative.refused.future");
        }
        if (meeting != null && on.isBefore(meeting.on())) {
            throw new FieldViolationException("registeredOn", "cooperative.refused.before-founding");
        }
        return new Registration(bin.digits(), on, now);
    }
}
