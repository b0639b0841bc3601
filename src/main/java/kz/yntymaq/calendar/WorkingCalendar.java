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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
     * The days as they are in the database, for whoever counts a new deadline. They stay so until the transaction ends:
     * who changes a day waits for it, and then counts this deadline anew with the others.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkDays hold() {
        return locked("pg_advisory_xact_lock_shared");
    }

    /** The same for whoever changes a day: waits for all who count, and they wait until it is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    WorkDays holdForChange() {
        return locked("pg_advisory_xact_lock");
    }

    private WorkDays locked(String lock) {
        jdbc.sql("select " + lock + "(hashtext('calendar'))")
                .query((row, n) -> true)
                .single();
        return load();
    }

    /** Working days after the first day, up to and with the second; negative when the second lies before the first. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return days().between(fromExclusive, toInclusive);
    }

    /** The day on which a period of so many working days ends, for what is shown and not kept. */
    public LocalDate plus(LocalDate dayZero, int workingDays) {
        return days().plus(dayZero, workingDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    /** The day itself, or the next working day, for what is shown and not kept. */
    public LocalDate sameOrNext(LocalDate day) {
        return days().sameOrNext(day);
    }

    /** Whether the days off of a year have been entered completely. */
    public boolean knows(int year) {
        return days().knownYears().contains(year);
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

    /** Forgets what was read; called when a change of the calendar has been committed. */
    void changed() {
        read.set(null);
    }

    /** The days as they were a few seconds ago at most: for what is shown, not for what is kept. */
    WorkDays days() {
        Read last = read.get();
        if (last == null || System.nanoTime() - last.nanoTime() > KEPT.toNanos()) {
            last = new Read(load(), System.nanoTime());
            read.set(last);
        }
        return last.days();
    }

    /** The days as this transaction sees them. */
    WorkDays load() {
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
