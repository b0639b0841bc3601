package kz.yntymaq.review.talk;

import java.time.Instant;

/**
 * Something written about a case.
 *
 * @param who name of the writer
 */
record TalkLine(TalkKind kind, String who, Instant at, String words) {

    /** Message key of for whom it is. */
    public String key() {
        return "talk.line." + kind;
    }

    /** Whether colleagues alone read it. */
    public boolean isNote() {
        return !kind.isForApplicant();
    }
}
