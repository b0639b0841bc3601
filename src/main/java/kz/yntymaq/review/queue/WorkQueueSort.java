package kz.yntymaq.review.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the queue; each has an index, and ends with the id so that no two rows stand at the
 * same place. The key of a row is {@code value_id}: a page begins after the key of the page before.
 */
enum WorkQueueSort {
    /** The earliest deadline first; what has none stands last. */
    DUE("coalesce(a.due_on, date 'infinity')", "date", false),
    /** In the order of the queue. */
    SUBMITTED("a.submitted_at", "timestamptz", false),
    /** The newest first. */
    NEWEST("a.submitted_at", "timestamptz", true),
    /** The largest amount first. */
    AMOUNT("coalesce(a.amount, 0)", "numeric", true);

    private static final Pattern KEY = Pattern.compile("([0-9A-Za-z:.-]{1,40})_([0-9a-f-]{36})");
    private static final String NO_DATE = "infinity";

    private final String column;
    private final String type;
    private final boolean descending;

    WorkQueueSort(String column, String type, boolean descending) {
        this.column = column;
        this.type = type;
        this.descending = descending;
    }

    /** The place of a row: the value it is sorted by and its id. */
    record Place(String value, UUID id) {

        @Override
        public String toString() {
            return value + "_" + id;
        }
    }

    /** How it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String key() {
        return "review.sort." + name();
    }

    /** The order of an address; empty for an unknown or missing one. */
    public static Optional<WorkQueueSort> ofPath(@Nullable String path) {
        return Arrays.stream(values()).filter(sort -> sort.path().equals(path)).findFirst();
    }

    String orderBy() {
        return column + (descending ? " desc, a.id desc" : ", a.id");
    }

    String after() {
        return "(%s, a.id) %s (cast(:afterValue as %s), :afterId)".formatted(column, descending ? "<" : ">", type);
    }

    Place place(WorkQueueRow row) {
        String value = switch (this) {
            case DUE -> row.dueOn() == null ? NO_DATE : row.dueOn().toString();
            case SUBMITTED, NEWEST -> row.submittedAt().toString();
            case AMOUNT -> row.amount() == null ? "0" : row.amount().toPlainString();
        };
        return new Place(value, row.id());
    }

    /** Reads a key; empty for one that this order cannot have made. */
    Optional<Place> place(@Nullable String key) {
        Matcher parts = KEY.matcher(key == null ? "" : key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String value = parts.group(1);
        try {
            switch (this) {
                case DUE -> {
                    if (!value.equals(NO_DATE)) {
                        LocalDate.parse(value);
                    }
                }
                case SUBMITTED, NEWEST -> Instant.parse(value);
                case AMOUNT -> new BigDecimal(value);
            }
            return Optional.of(new Place(value, UUID.fromString(parts.group(2))));
        } catch (DateTimeParseException | IllegalArgumentException notOfThisOrder) {
            return Optional.empty();
        }
    }
}
