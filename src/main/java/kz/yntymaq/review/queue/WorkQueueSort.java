package kz.yntymaq.review.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the queue; each has an index, and ends with the id so that no two rows stand at the
 * same place.
 */
enum WorkQueueSort {
    /** The earliest deadline first; then what the applicants correct; last what has ended, the newest first. */
    DUE("queue_day(a.due_on, a.state, a.submitted_at)", Cursor.Kind.DATE, "date", false),
    /** In the order of the queue. */
    SUBMITTED("a.submitted_at", Cursor.Kind.TIME, "timestamptz", false),
    /** The newest first. */
    NEWEST("a.submitted_at", Cursor.Kind.TIME, "timestamptz", true),
    /** The largest amount first. */
    AMOUNT("coalesce(a.amount, 0)", Cursor.Kind.NUMBER, "numeric", true);

    private final String column;
    private final Cursor.Kind kind;
    private final String type;
    private final boolean descending;

    WorkQueueSort(String column, Cursor.Kind kind, String type, boolean descending) {
        this.column = column;
        this.kind = kind;
        this.type = type;
        this.descending = descending;
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

    /** The place of a row. */
    Cursor place(WorkQueueRow row) {
        return place(row.id(), row.queueDay(), row.submittedAt(), row.amount());
    }

    /** The same of a row that is not shown. @param amount tenge */
    Cursor place(UUID id, LocalDate queueDay, Instant submittedAt, @Nullable BigDecimal amount) {
        return Cursor.of(
                id,
                switch (this) {
                    case DUE -> queueDay;
                    case SUBMITTED, NEWEST -> submittedAt;
                    case AMOUNT -> amount == null ? "0" : amount.toPlainString();
                });
    }

    /** Reads a place; empty for one that this order cannot have made. */
    Optional<Cursor> place(@Nullable String written) {
        return Cursor.read(written, kind);
    }
}
