package kz.yntymaq.cooperative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;

/** When and where the founding meeting was held (law, article 15, point 3). */
@Embeddable
record FoundingMeeting(
        @Column(name = "meeting_on") LocalDate on,
        @Column(name = "meeting_place") String place) {

    static final LegalReference SOURCE = LegalReference.of("C 15(3)");

    /** Years: a founding meeting of longer ago is a slip of the pen (the portal's own order). */
    static final int OLDEST = 1;

    /** @throws FieldViolationException when the day has not come or lies too far back */
    static FoundingMeeting held(LocalDate on, String place, LocalDate today) {
        if (on.isAfter(today)) {
            throw new FieldViolationException("meetingOn", "cooperative.refused.future");
        }
        if (on.isBefore(today.minusYears(OLDEST))) {
            throw new FieldViolationException("meetingOn", "cooperative.refused.long-ago", OLDEST);
        }
        return new FoundingMeeting(on, place);
    }
}
