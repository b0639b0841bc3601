package kz.yntymaq.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.yntymaq.calendar.CalendarChanged;
import org.jspecify.annotations.Nullable;

/**
 * Until when the applicant is asked to correct; the portal's own date, no act sets one.
 *
 * @param dueOn last day; null while nothing is asked for
 * @param remindedOn when they were reminded, null before
 * @param warnedOn when they were warned that the last day has passed, null before, and of warnings before it was kept
 * @param closableFrom first day on which the office may close the case; set by the warning, null before it
 */
@Embeddable
record CorrectionTime(
        @Column(name = "correction_due") @Nullable LocalDate dueOn,
        @Column(name = "correction_reminded_on") @Nullable LocalDate remindedOn,
        @Column(name = "correction_warned_on") @Nullable LocalDate warnedOn,
        @Column(name = "correction_closable_from") @Nullable LocalDate closableFrom) {

    static final CorrectionTime NONE = new CorrectionTime(null, null, null, null);

    static CorrectionTime until(LocalDate day) {
        return new CorrectionTime(day, null, null, null);
    }

    CorrectionTime reminded(LocalDate on) {
        return new CorrectionTime(dueOn, on, warnedOn, closableFrom);
    }

    CorrectionTime warned(LocalDate on, LocalDate closable) {
        return new CorrectionTime(dueOn, remindedOn, on, closable);
    }

    /**
     * By a changed calendar: the applicant keeps the number of working days to correct, and those after a warning.
     *
     * @param askedOn when the corrections were asked for
     */
    CorrectionTime recounted(CalendarChanged changed, LocalDate askedOn) {
        return new CorrectionTime(
                dueOn == null ? null : changed.anew(askedOn, dueOn, 0),
                remindedOn,
                warnedOn,
                closableFrom == null || warnedOn == null ? closableFrom : changed.anew(warnedOn, closableFrom, 0));
    }

    boolean isClosableOn(LocalDate day) {
        return closableFrom != null && !closableFrom.isAfter(day);
    }
}
