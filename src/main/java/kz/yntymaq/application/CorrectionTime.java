package kz.yntymaq.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the applicant is asked to correct; the portal's own date, no act sets one.
 *
 * @param dueOn last day; null while nothing is asked for
 * @param remindedOn when they were reminded, null before
 * @param closableFrom first day on which the office may close the case; set by the warning, null before it
 */
@Embeddable
record CorrectionTime(
        @Column(name = "correction_due") @Nullable LocalDate dueOn,
        @Column(name = "correction_reminded_on") @Nullable LocalDate remindedOn,
        @Column(name = "correction_closable_from") @Nullable LocalDate closableFrom) {

    static final CorrectionTime NONE = new CorrectionTime(null, null, null);

    static CorrectionTime until(LocalDate day) {
        return new CorrectionTime(day, null, null);
    }

    CorrectionTime reminded(LocalDate on) {
        return new CorrectionTime(dueOn, on, closableFrom);
    }

    CorrectionTime warned(LocalDate closable) {
        return new CorrectionTime(dueOn, remindedOn, closable);
    }

    boolean isClosableOn(LocalDate day) {
        return closableFrom != null && !closableFrom.isAfter(day);
    }
}
