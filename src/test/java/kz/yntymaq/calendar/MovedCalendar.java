package kz.yntymaq.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A calendar in which every day is worked on, and one day that is not any more. */
public final class MovedCalendar {

    private static final int DAYS = 90;

    private MovedCalendar() {}

    /** A change by which periods that began before the day, and end on it or later, end a day later. */
    public static CalendarChanged dayOff(LocalDate day) {
        Map<LocalDate, DayKind> before = new HashMap<>();
        day.minusDays(DAYS).datesUntil(day.plusDays(DAYS)).forEach(each -> before.put(each, DayKind.WORKING_DAY));
        Map<LocalDate, DayKind> after = new HashMap<>(before);
        after.put(day, DayKind.DAY_OFF);
        return new CalendarChanged(
                day, new WorkDays(before, Set.of()), new WorkDays(after, Set.of()), UUID.randomUUID());
    }
}
