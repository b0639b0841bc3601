package kz.yntymaq.cooperative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The state registration as the chair claims it; the district confirms it or sends it back.
 *
 * @param bin twelve digits
 */
@Embeddable
record Registration(
        String bin, @Column(name = "registered_on") LocalDate on) {

    /** @throws FieldViolationException when the day lies in the future or before the founding meeting */
    static Registration claimed(Bin bin, LocalDate on, @Nullable FoundingMeeting meeting, LocalDate today) {
        if (on.isAfter(today)) {
            throw new FieldViolationException("registeredOn", "cooperative.refused.future");
        }
        if (meeting != null && on.isBefore(meeting.on())) {
            throw new FieldViolationException("registeredOn", "cooperative.refused.before-founding");
        }
        return new Registration(bin.digits(), on);
    }
}
