package kz.yntymaq.review.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Bar;
import org.jspecify.annotations.Nullable;

/**
 * A table of cases that an official asked for.
 *
 * @param address of the queue, whose filter says which cases
 * @param attempt how often it was begun; more than once where the portal was stopped meanwhile
 * @param rows that are written
 * @param total rows that the filter showed when it began; null before
 * @param bytes of the file; null before it is whole
 */
record CaseExport(
        UUID id,
        UUID account,
        String address,
        Language language,
        State state,
        int attempt,
        int rows,
        @Nullable Integer total,
        @Nullable Long bytes,
        Instant askedAt) {

    /** How it stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        /** Message key of its name. */
        public String key() {
            return "review.export.state." + name();
        }
    }

    /** Whether it is not whole yet, and will be. */
    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** Whether the portal was stopped while it was written, and it began anew. */
    public boolean isAnew() {
        return attempt > 1;
    }

    /** Whether there were more cases than a table has rows for. */
    public boolean isCut() {
        return isDone() && total != null && rows < total;
    }

    /** Percent of the rows that are written. */
    public int percent() {
        return total == null ? 0 : new Bar(BigDecimal.valueOf(rows), BigDecimal.valueOf(total)).percent();
    }

    /** How large the file is. @throws NullPointerException before it is whole */
    long size() {
        return Objects.requireNonNull(bytes);
    }
}
