package kz.yntymaq.cooperative.share.opening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file with a register.
 *
 * @param entries how many entries of the book came of it
 */
record OpeningImport(
        UUID id,
        State state,
        String fileName,
        int entries,
        Instant checkedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant takenBackAt) {

    /** How far it is. */
    enum State {
        /** Looked through, nothing is written. */
        CHECKED,
        /** Its rows stand in the book. */
        APPLIED,
        /** Its rows were taken back by correcting entries. */
        TAKEN_BACK;

        /** Message key of its name. */
        public String key() {
            return "share.import.state." + name();
        }
    }
}
