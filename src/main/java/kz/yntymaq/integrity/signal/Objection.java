package kz.yntymaq.integrity.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a co-operative says against a signal, and what an official answered.
 *
 * @param dueOn the last day to answer: three working days (law № 94-V, article 19-1)
 * @param reason of the answer; null before it, and where the signal went by itself
 * @param sameFacts whether the signal still stands on the facts that were objected to
 */
public record Objection(
        UUID id,
        UUID signal,
        UUID cooperative,
        String indicator,
        String words,
        Instant filedAt,
        LocalDate dueOn,
        State state,
        @Nullable String reason,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        boolean sameFacts) {

    /** States of an objection. */
    public enum State {
        OPEN,
        UPHELD,
        REJECTED,
        /** The signal was gone before anybody answered. */
        GONE
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isOfOtherFacts() {
        return !isOpen() && !sameFacts;
    }
}
