package kz.yntymaq.commission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.calendar.WorkDays;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * The last yearly check of a conclusion (order № 108, point 18): the co-operative is asked, has {@value #DAYS_TO_SEND}
 * calendar days to send its documents, and these are looked at within {@value #DAYS_TO_CHECK} working days.
 *
 * @param checkYear the year that it is for
 * @param noticedOn day on which it was asked, as the office writes it down
 * @param noticeRecordedOn day on which the portal recorded that, and told the co-operative
 * @param answerBy last day to send the documents
 * @param checkBy last day to look at them; null before they came
 */
@Embeddable
record YearCheck(
        @Column(name = "check_year") Integer checkYear,
        LocalDate noticedOn,
        LocalDate noticeRecordedOn,
        LocalDate answerBy,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate checkBy,
        @Nullable LocalDate confirmedOn) {

    static final int DAYS_TO_SEND = 14;
    static final int DAYS_TO_CHECK = 5;

    /** The co-operative was asked. @throws FieldViolationException for a day of another year */
    static YearCheck noticed(LocalDate day, LocalDate today) {
        if (day.getYear() != today.getYear()) {
            throw new FieldViolationException("day", "commission.error.this-year");
        }
        return new YearCheck(day.getYear(), day, today, day.plusDays(DAYS_TO_SEND), null, null, null);
    }

    /** The documents came. @throws RuleViolationException once they came @throws FieldViolationException before they were asked for */
    YearCheck received(LocalDate day, WorkDays days) {
        if (receivedOn != null) {
            throw new RuleViolationException("commission.error.received");
        }
        requireFrom(noticedOn, day);
        return new YearCheck(
                checkYear, noticedOn, noticeRecordedOn, answerBy, day, days.plus(day, DAYS_TO_CHECK), null);
    }

    /** It was confirmed. @throws RuleViolationException before the documents came and once it is confirmed */
    YearCheck confirmed(LocalDate day) {
        if (receivedOn == null || confirmedOn != null) {
            throw new RuleViolationException("commission.error.not-received");
        }
        requireFrom(receivedOn, day);
        return new YearCheck(checkYear, noticedOn, noticeRecordedOn, answerBy, receivedOn, checkBy, day);
    }

    private static void requireFrom(LocalDate first, LocalDate day) {
        if (day.isBefore(first)) {
            throw new FieldViolationException("day", "commission.error.day-before");
        }
    }

    /** Whether the documents did not come in time, as far as it is known today. */
    boolean isLate(LocalDate today) {
        return (receivedOn == null ? today : receivedOn).isAfter(lateAfter());
    }

    /**
     * The day after which documents are late: whoever is told on the portal has all the days, although the office dates its
     * notice back. That is the portal's own.
     */
    public LocalDate lateAfter() {
        LocalDate asTold = noticeRecordedOn.plusDays(DAYS_TO_SEND);
        return asTold.isAfter(answerBy) ? asTold : answerBy;
    }

    /** Whether the portal gives more days than the act does from the day that the office wrote down. */
    public boolean isTermMoved() {
        return lateAfter().isAfter(answerBy);
    }

    /** The calendar has changed: the days of an office are working days. */
    YearCheck recounted(CalendarChanged changed) {
        return receivedOn == null || checkBy == null || confirmedOn != null
                ? this
                : new YearCheck(
                        checkYear,
                        noticedOn,
                        noticeRecordedOn,
                        answerBy,
                        receivedOn,
                        changed.anew(receivedOn, checkBy, 0),
                        null);
    }
}
