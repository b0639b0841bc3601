package kz.yntymaq.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts deadlines in working days of Kazakhstan (Monday to Friday, less days off, plus moved working
 * days). The days are kept in memory for a few seconds, so that a list of deadlines asks the database once.
 *
 * <p>In a year without data only Saturdays and Sundays are known to be off; pages on which deadlines
 * stand say so by {@code calendar/fragments :: warning}.
 */
@Service
public class WorkingCalendar {

    private static final Duration KEPT = Duration.ofSeconds(10);

    /** No deadline of the programme's route reaches farther, holidays included. */
    private static final int DAYS_AHEAD = 45;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<@Nullable Read> read = new AtomicReference<>();

    WorkingCalendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Read(WorkDays days, long nanoTime) {}

    /**
     * The day on which a period ends that starts on the day after {@code dayZero}.
     *
     * @param days working days, not negative; 0 answers day zero itself
     */
    public LocalDate plusWorkingDays(LocalDate dayZero, int days) {
        return days().plus(dayZero, days);
    }

    /** Working days after the first day, up to and with the second; negative when the second lies before the first. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return days().between(fromExclusive, toInclusive);
    }

    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    /** Whether the days off of a year have been entered completely. */
    public boolean knows(int year) {
        return days().knownYears().contains(year);
    }

    /** The day itself, or the next working day when a period would end on a day off (Civil Code, article 175). */
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        return days().sameOrNext(day);
    }

    /** The first year that deadlines counted today may reach and whose days off are not known; null when all are. */
    public @Nullable Integer unknownYearAhead() {
        LocalDate today = LocalDate.now(clock);
        int last = today.plusDays(DAYS_AHEAD).getYear();
        for (int year = today.getYear(); year <= last; year++) {
            if (!knows(year)) {
                return year;
            }
        }
        return null;
    }

    /** Forgets what was read; called when the calendar has changed. */
    void changed() {
        read.set(null);
    }

    private WorkDays days() {
        Read last = read.get();
        if (last == null || System.nanoTime() - last.nanoTime() > KEPT.toNanos()) {
            last = new Read(load(), System.nanoTime());
            read.set(last);
        }
        return last.days();
    }

    private WorkDays load() {
        Map<LocalDate, DayKind> special = new HashMap<>();
        jdbc.sql("select day, kind from calendar_day").query(row -> {
            special.put(row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")));
        });
        return new WorkDays(
                special,
                new HashSet<>(jdbc.sql("select year from calendar_year")
                        .query(Integer.class)
                        .list()));
    }
}
