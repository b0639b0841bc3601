package kz.yntymaq.cooperative.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file with a table.
 *
 * @param entries how many entries of the book came of it
 */
public record Upload(
        UUID id,
        State state,
        String fileName,
        int entries,
        Instant checkedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant takenBackAt) {

    /** For which book it was handed in. */
    public enum Book {
        SHARES,
        TRADE
    }

    /** How far it is. */
    public enum State {
        /** Looked through, nothing is written. */
        CHECKED,
        /** Its rows stand in the book. */
        APPLIED,
        /** Its rows were taken back by correcting entries. */
        TAKEN_BACK;

        /** Message key of its name. */
        public String key() {
            return "sheet.state." + name();
        }
    }
}
