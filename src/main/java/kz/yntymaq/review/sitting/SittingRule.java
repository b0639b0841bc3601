package kz.yntymaq.review.sitting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import kz.yntymaq.kernel.FieldViolationException;

/** When a sitting may be and how long its agenda; no act says it, it is the portal's own order. */
final class SittingRule {

    /** Most cases of one agenda. */
    static final int MOST_CASES = 30;

    /** How many days ahead a sitting is called at most. */
    static final int MOST_DAYS = 60;

    private SittingRule() {}

    /** A moment as it was typed. @param time hours and minutes, such as 15:00 */
    static Instant at(LocalDate day, String time, Clock clock) {
        String[] parts = time.strip().split("[:.]", -1);
        LocalTime at = LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        return day.atTime(at).atZone(clock.getZone()).toInstant();
    }

    /** @throws FieldViolationException by {@code time} for a moment that has passed, by {@code day} for one too far away */
    static void requireTime(Instant startsAt, Instant now) {
        if (startsAt.isBefore(now)) {
            throw new FieldViolationException("time", "review.sitting.error.past");
        }
        if (startsAt.isAfter(now.plus(MOST_DAYS, ChronoUnit.DAYS))) {
            throw new FieldViolationException("day", "review.sitting.error.far", (long) MOST_DAYS);
        }
    }

    /** @param field where the cases are chosen @throws FieldViolationException by it for none, and for more than one sitting takes */
    static void requireAgenda(String field, long cases) {
        if (cases < 1 || cases > MOST_CASES) {
            throw new FieldViolationException(field, "review.sitting.error.cases", (long) MOST_CASES);
        }
    }
}
