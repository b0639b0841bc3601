package kz.yntymaq.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Counts working days. A period starts on the day after its event (Civil Code, article 173).
 *
 * @param special days that differ from the five-day week of Monday to Friday
 * @param knownYears years whose special days are complete
 */
public record WorkDays(Map<LocalDate, DayKind> special, Set<Integer> knownYears) {

    public WorkDays {
        special = Map.copyOf(special);
        knownYears = Set.copyOf(knownYears);
    }

    public boolean isWorkingDay(LocalDate day) {
        DayKind kind = special.get(day);
        return kind == null ? !isWeekend(day) : kind == DayKind.WORKING_DAY;
    }

    /** The day on which a period of so many working days ends. */
    public LocalDate plus(LocalDate dayZero, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a period of " + days + " working days");
        }
        LocalDate day = dayZero;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Working days after the first day up to and with the second; negative when the second lies before the first. */
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        if (toInclusive.isBefore(fromExclusive)) {
            return -between(toInclusive, fromExclusive);
        }
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(toInclusive.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The day itself, or the next working day when a period would end on a day off (Civil Code, article 175). */
    public LocalDate sameOrNext(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
