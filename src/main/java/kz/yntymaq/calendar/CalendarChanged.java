package kz.yntymaq.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day became a working day or a day off. Told in the transaction of the change; who counts days then counts by
 * the days that it carries, since others still count by those of before.
 *
 * @param before the days as they were
 * @param after the days as they are now
 * @param by account of the administrator who changed it
 */
public record CalendarChanged(LocalDate day, WorkDays before, WorkDays after, UUID by) {

    /**
     * The end of a period, counted anew: it keeps its number of working days.
     *
     * @param dayZero the period starts on the day after
     * @param stood how many working days less it may be moved: 1 when the clock stood still on the changed day
     */
    public LocalDate anew(LocalDate dayZero, LocalDate end, int stood) {
        if (day.isAfter(end) || !day.isAfter(dayZero)) {
            return end;
        }
        int more = after.isWorkingDay(day) ? -1 : 1;
        return after.plus(dayZero, before.between(dayZero, end) - more * stood);
    }
}
