package kz.yntymaq.office.confirming;

import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A name that a person wants corrected.
 *
 * @param name as it shall be
 * @param endedAt null while it waits
 * @param endedBy account of who confirmed or refused it, or took it back; null while it waits
 * @param reason why it was refused, null unless it was
 */
record NameCorrection(
        UUID id,
        UUID account,
        PersonName name,
        State state,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable String reason) {

    /** Working days to change data after a document was shown (law № 94-V, article 25). */
    static final int DAYS = 1;

    /** How it stands. */
    enum State {
        ASKED,
        TAKEN_BACK,
        REFUSED,
        CONFIRMED;

        /** Message key of its name. */
        public String key() {
            return "account.name.state." + name();
        }
    }

    /** Whether this name was confirmed by it. */
    boolean isConfirmed(PersonName confirmed) {
        return state == State.CONFIRMED && name.equals(confirmed);
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }
}
