package kz.yntymaq.programme.priority;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * The steps of the screening and the days that the rules name for them, in the year after the reporting one (point 3).
 * The day of the publication stands in the wording of 16 June 2025; paragraph seven of the wording in force was not seen.
 */
enum ScreeningStep {
    /** The akimat of the rural okrug to the akimat of the district (paragraph four). */
    SEND(MonthDay.of(Month.JANUARY, 15)),
    /** The akimat of the district to the oblast's body for state planning (paragraph five). */
    AGREE(MonthDay.of(Month.JANUARY, 30)),
    /** The oblast's list, to be published (paragraph seven). */
    PUBLISH(MonthDay.of(Month.FEBRUARY, 15));

    private final MonthDay until;

    ScreeningStep(MonthDay until) {
        this.until = until;
    }

    /** Its last day in a year. */
    LocalDate day(int year) {
        return until.atYear(year);
    }

    /** Message key of what is done and by whom; {@code .source} with the place in the rules follows it. */
    public String key() {
        return "priority.step." + name();
    }

    /** The calendar of a year for a page. */
    static List<Due> all(int year, LocalDate today) {
        return Arrays.stream(values())
                .map(step -> new Due(step, step.day(year), today))
                .toList();
    }

    /** How many days after its last day a step was done; 0 for in time. */
    long daysLate(int year, Instant done, ZoneId zone) {
        return Math.max(0, ChronoUnit.DAYS.between(day(year), LocalDate.ofInstant(done, zone)));
    }

    /**
     * A last day as it stands today.
     *
     * @param day the last day on which the step is in time
     */
    record Due(ScreeningStep step, LocalDate day, LocalDate today) {

        /** Days that are left, the last one among them; below zero when it has passed. */
        public long daysLeft() {
            return ChronoUnit.DAYS.between(today, day);
        }

        public boolean isLate() {
            return daysLeft() < 0;
        }

        /** Days since it passed. */
        public long daysLate() {
            return -daysLeft();
        }
    }
}
