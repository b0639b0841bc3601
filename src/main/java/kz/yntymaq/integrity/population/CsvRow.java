package kz.yntymaq.integrity.population;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A row whose values are read one by one; each that does not fit is a fault, and the row is then left out. */
final class CsvRow {

    private static final Set<String> YES = Set.of("true", "1", "yes", "y");
    private static final Set<String> NO = Set.of("false", "0", "no", "n", "");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_SHOWN = 60;

    private final String file;
    private final long line;
    private final Map<String, List<Integer>> columns;
    private final CSVRecord record;
    private final List<Fault> faults;
    private boolean faulty;

    CsvRow(String file, long line, Map<String, List<Integer>> columns, CSVRecord record, List<Fault> faults) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.record = record;
        this.faults = faults;
    }

    /** Whether a value did not fit. */
    boolean isFaulty() {
        return faulty;
    }

    void fault(String what) {
        faulty = true;
        faults.add(new Fault(file, line, what));
    }

    private String raw(String column, int which) {
        List<Integer> at = columns.getOrDefault(column, List.of());
        return which < at.size() ? record.get(at.get(which)) : "";
    }

    /** A text; null when it is empty or the column is not there. */
    @Nullable
    String maybe(String column) {
        String value = raw(column, 0);
        return value.isEmpty() ? null : value;
    }

    /** A text that must be there. */
    String text(String column) {
        return text(column, 0);
    }

    /** The text of the first or the second column of a name. */
    String text(String column, int which) {
        String value = raw(column, which);
        if (value.isEmpty()) {
            fault("«" + column + "» is empty");
        }
        return value;
    }

    /** A day that must be there. */
    LocalDate day(String column) {
        LocalDate day = maybeDay(column);
        if (day == null) {
            if (maybe(column) == null) {
                fault("«" + column + "» is empty");
            }
            return LocalDate.EPOCH;
        }
        return day;
    }

    /** A day; null when it is empty. */
    @Nullable
    LocalDate maybeDay(String column) {
        String value = maybe(column);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException wrong) {
            fault("«" + column + "» is no day YYYY-MM-DD: " + shown(value));
            return null;
        }
    }

    /** An amount or a quantity, not negative; must be there. */
    BigDecimal number(String column) {
        String value = text(column);
        return value.isEmpty() ? BigDecimal.ZERO : number(column, value);
    }

    /** The same, nought when it is empty. */
    BigDecimal numberOrNought(String column) {
        String value = raw(column, 0);
        return value.isEmpty() ? BigDecimal.ZERO : number(column, value);
    }

    private BigDecimal number(String column, String value) {
        if (!NUMBER.matcher(value).matches()) {
            fault("«" + column + "» is no number: " + shown(value));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(value);
    }

    int whole(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return 0;
        }
        if (!WHOLE.matcher(value).matches()) {
            fault("«" + column + "» is no whole number: " + shown(value));
            return 0;
        }
        return Integer.parseInt(value);
    }

    boolean yes(String column) {
        String value = raw(column, 0).toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            fault("«" + column + "» is neither true nor false: " + shown(value));
        }
        return YES.contains(value);
    }

    /** An identifier that another file has. */
    String known(String column, int which, @Nullable Set<String> all) {
        String value = text(column, which);
        if (!value.isEmpty() && all != null && !all.contains(value)) {
            fault("«" + column + "» is not known: " + shown(value));
        }
        return value;
    }

    /** The same; null when it is empty. */
    @Nullable
    String maybeKnown(String column, @Nullable Set<String> all) {
        return maybe(column) == null ? null : known(column, 0, all);
    }

    static String shown(String value) {
        return value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
    }
}
