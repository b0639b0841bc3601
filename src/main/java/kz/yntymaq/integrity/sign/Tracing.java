package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Trace;
import org.jspecify.annotations.Nullable;

/** Rows behind a finding, in the shapes that indicators use. */
public final class Tracing {

    private static final int MOST = 10;

    private Tracing() {}

    /** The largest parts and what each is worth, tenge. */
    public static List<Trace> largest(String key, Parts parts) {
        return parts.largest().stream()
                .limit(MOST)
                .map(name -> new Trace(key, name, null, null, parts.amount(name), Figure.Unit.TENGE))
                .toList();
    }

    /** The largest parts of names that are no members' identifiers. */
    public static List<Trace> largestNames(String key, Parts parts) {
        return parts.largest().stream()
                .limit(MOST)
                .map(name -> new Trace(key, null, name, null, parts.amount(name), Figure.Unit.TENGE))
                .toList();
    }

    /** People alone. */
    public static List<Trace> people(String key, java.util.Collection<String> people) {
        return people.stream()
                .sorted()
                .limit(MOST)
                .map(person -> new Trace(key, person, null, null, null, null))
                .toList();
    }

    /** Days, the newest first. */
    public static List<Trace> days(String key, java.util.Collection<LocalDate> days) {
        return days.stream()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(MOST)
                .map(day -> new Trace(key, null, null, day, null, null))
                .toList();
    }

    /** A row with a person, a day and an amount as they are known. */
    public static Trace row(String key, @Nullable String person, @Nullable String other, @Nullable LocalDate on) {
        return new Trace(key, person, other, on, null, null);
    }

    /** A row that counts. */
    public static Trace counted(String key, @Nullable String person, @Nullable String other, long count) {
        return new Trace(key, person, other, null, BigDecimal.valueOf(count), Figure.Unit.COUNT);
    }

    /** Not more rows than somebody reads. */
    public static List<Trace> few(java.util.stream.Stream<Trace> rows) {
        return rows.limit(MOST).toList();
    }
}
