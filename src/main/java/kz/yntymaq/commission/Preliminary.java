package kz.yntymaq.commission;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.calendar.HearingDays;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A preliminary decision to withdraw a conclusion, on which the co-operative is heard (order № 108, point 18). */
@Embeddable
record Preliminary(
        @Enumerated(EnumType.STRING) RevocationGround ground,
        @Column(name = "ground_reason") String reason,

        @Embedded @AttributeOverride(name = "from", column = @Column(name = "revoke_from"))
        HearingDays days,

        @Nullable String objection) {

    /** Whether it may be objected to today. */
    boolean mayBeObjectedTo(LocalDate today) {
        return objection == null && days.mayObject(today);
    }

    /** @throws RuleViolationException after the last day and after an objection */
    Preliminary objected(String words, LocalDate today) {
        if (!mayBeObjectedTo(today)) {
            throw new RuleViolationException("commission.error.no-objection");
        }
        return new Preliminary(ground, reason, days, words);
    }

    /** The calendar has changed. */
    Preliminary recounted(CalendarChanged changed) {
        return new Preliminary(ground, reason, days.recounted(changed), objection);
    }
}
