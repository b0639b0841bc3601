package kz.yntymaq.mydata.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for.
 *
 * @param due last day to carry it out, or to refuse it with a reason
 * @param reason why it was refused, null unless it was
 * @param outcome what became of the account, null until it is carried out
 * @param witnessed who entered it for the person, null for one that the person asked for on the portal
 */
record Withdrawal(
        UUID id,
        UUID account,
        Wish wish,
        State state,
        Instant askedAt,
        LocalDate due,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable Outcome outcome,
        @Nullable Witnessed witnessed) {

    /** Working days until no data are processed any more, or a motivated refusal (law № 94-V, article 8(7)). */
    static final int DAYS = 15;

    /** How it stands. */
    enum State {
        ASKED,
        TAKEN_BACK,
        REFUSED,
        DONE;

        /** Message key of its name. */
        public String key() {
            return "mydata.withdrawal." + name();
        }
    }

    /** What became of the account. */
    enum Outcome {
        /** An obligation keeps something: nobody signs in any more, the name stays. */
        SHUT,
        /** Nothing tells any more whose it was. */
        NAMELESS;

        /** Message key of its name. */
        public String key() {
            return "mydata.outcome." + name();
        }
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(due);
    }
}
