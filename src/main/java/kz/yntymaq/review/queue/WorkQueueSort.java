package kz.yntymaq.review.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
        return Cursor.of(
                row.id(),
                switch (this) {
                    case DUE -> row.queueDay();
                    case SUBMITTED, NEWEST -> row.submittedAt();
                    case AMOUNT -> row.amount() == null ? "0" : row.amount().toPlainString();
                });
    }

    /** Reads a place; empty for one that this order cannot have made. */
    Optional<Cursor> place(@Nullable String written) {
        return Cursor.read(written, kind);
    }
}
