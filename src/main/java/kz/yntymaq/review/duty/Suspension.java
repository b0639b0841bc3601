package kz.yntymaq.review.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A time in which no application is made, because a duty was not met in so many years one after another (order № 108, point
 * 14-1). It follows from what was recorded, and ends with its time or with a record that a year was met after all. That it
 * begins on the day of the latest finding, and that a year counts for one suspension only, are the portal's readings.
 *
 * @param last year that brought it
 * @param from first day
 * @param until last day
 */
record Suspension(int last, LocalDate from, LocalDate until) {

    /**
     * What an edition says of it.
     *
     * @param breached years one after another that bring it
     * @param first years for which it lasts the first time
     * @param again years for which it lasts each later time
     */
    record Terms(int breached, int first, int again) {}

    /** What was found of a year. @param decidedOn day of the finding */
    record Year(DutyOutcome outcome, LocalDate decidedOn) {}

    /** All of them, the earliest first. @param years what counts of each year; a year counts for one suspension only */
    static List<Suspension> of(Map<Integer, Year> years, Terms terms) {
        var found = new ArrayList<Suspension>();
        int inARow = 0;
        int before = Integer.MIN_VALUE;
        LocalDate known = LocalDate.MIN;
        for (int year : years.keySet().stream().sorted().toList()) {
            Year seen = years.get(year);
            if (seen == null || seen.outcome() != DutyOutcome.BREACHED) {
                inARow = 0;
                continue;
            }
            boolean goesOn = inARow > 0 && year == before + 1;
            inARow = goesOn ? inARow + 1 : 1;
            known = goesOn && known.isAfter(seen.decidedOn()) ? known : seen.decidedOn();
            before = year;
            if (inARow == terms.breached()) {
                int lasts = found.isEmpty() ? terms.first() : terms.again();
                found.add(new Suspension(year, known, known.plusYears(lasts).minusDays(1)));
                inARow = 0;
            }
        }
        return found;
    }

    /** Whether nothing is applied for on a day. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
