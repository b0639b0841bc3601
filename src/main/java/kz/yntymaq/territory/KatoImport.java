package kz.yntymaq.territory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an import of the classifier stands.
 *
 * @param katoVersion edition of the classifier as the file names it
 * @param rows rows that fit
 * @param refused refusals; any of them stops the whole file
 * @param done rows applied so far
 * @param total rows to apply and to close
 */
public record KatoImport(
        UUID id,
        String fileName,
        @Nullable String katoVersion,
        State state,
        int rows,
        int refused,
        int added,
        int renamed,
        int changed,
        int closed,
        int done,
        int total,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Where an import stands. */
    public enum State {
        /** Rows were refused: nothing can be applied. */
        REFUSED,
        /** Every row fits; waits for the administrator's word. */
        CHECKED,
        /** A later file took its place before it was applied. */
        DISCARDED,
        APPLYING,
        APPLIED,
        /** It broke off; nothing of it was applied. */
        FAILED;

        /** Message key of its name. */
        public String key() {
            return "territory.import.state." + name();
        }
    }

    public boolean isRunning() {
        return state == State.APPLYING;
    }

    /** Whether applying it would change nothing. */
    public boolean changesNothing() {
        return added + renamed + changed + closed == 0;
    }

    /** How much of it is applied, 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
