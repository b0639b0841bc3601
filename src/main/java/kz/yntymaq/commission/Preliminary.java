package kz.yntymaq.commission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.calendar.WorkDays;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * A preliminary decision to withdraw a conclusion, on which the co-operative is heard (order № 108, point 18;
 * Administrative Code, article 73).
 *
 * @param told day on which it was told
 * @param objectUntil last day to object
 * @param revokeFrom first day on which it may be withdrawn
 */
@Embeddable
record Preliminary(
        @Enumerated(EnumType.STRING) RevocationGround ground,
        @Column(name = "ground_reason") String reason,
        @Column(name = "told_on") LocalDate told,
        LocalDate objectUntil,
        LocalDate revokeFrom,
        @Nullable String objection) {

    static final int DAYS_BEFORE = 3;
    static final int DAYS_TO_OBJECT = 2;

    /** One that is told today. */
    static Preliminary told(RevocationGround ground, String reason, LocalDate today, WorkDays days) {
        return new Preliminary(
                ground, reason, today, days.plus(today, DAYS_TO_OBJECT), days.plus(today, DAYS_BEFORE), null);
    }

    /** Whether it may be objected to today. */
    boolean mayBeObjectedTo(LocalDate today) {
        return objection == null && !today.isAfter(objectUntil);
    }

    /** @throws RuleViolationException after the last day and after an objection */
    Preliminary objected(String words, LocalDate today) {
        if (!mayBeObjectedTo(today)) {
            throw new RuleViolationException("commission.error.no-objection");
        }
        return new Preliminary(ground, reason, told, objectUntil, revokeFrom, words);
    }

    /** The calendar has changed: both days keep their number of working days. */
    Preliminary recounted(CalendarChanged changed) {
        return new Preliminary(
                ground, reason, told, changed.anew(told, objectUntil, 0), changed.anew(told, revokeFrom, 0), objection);
    }
}
