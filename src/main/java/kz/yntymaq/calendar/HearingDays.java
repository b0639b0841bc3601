package kz.yntymaq.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days of a hearing (Administrative Code, article 73): the preliminary decision is told at least {@value #DAYS_BEFORE}
 * working days before the act, and may be objected to within {@value #DAYS_TO_OBJECT} working days.
 *
 * @param told day on which the preliminary decision was told
 * @param objectUntil last day to object
 * @param from first day on which the act may be made
 */
@Embeddable
public record HearingDays(@Column(name = "told_on") LocalDate told, LocalDate objectUntil, LocalDate from) {

    private static final int DAYS_BEFORE = 3;
    private static final int DAYS_TO_OBJECT = 2;

    /** Those of a hearing that begins on a day. */
    public static HearingDays of(LocalDate told, WorkDays days) {
        return new HearingDays(told, days.plus(told, DAYS_TO_OBJECT), days.plus(told, DAYS_BEFORE));
    }

    /** Whether an objection still comes in time on a day. */
    public boolean mayObject(LocalDate today) {
        return !today.isAfter(objectUntil);
    }

    /** Whether the act may be made on a day. */
    public boolean isOver(LocalDate today) {
        return !today.isBefore(from);
    }

    /** The calendar has changed: both days keep their number of working days. */
    public HearingDays recounted(CalendarChanged changed) {
        return new HearingDays(told, changed.anew(told, objectUntil, 0), changed.anew(told, from, 0));
    }
}
