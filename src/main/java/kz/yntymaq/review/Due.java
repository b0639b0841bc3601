package kz.yntymaq.review;

import org.jspecify.annotations.Nullable;

/**
 * How a deadline stands.
 *
 * @param workingDays left or overdue; 0 where neither
 */
public record Due(Kind kind, int workingDays) {

    /** What can be said of a deadline. */
    public enum Kind {
        LEFT,
        TODAY,
        OVERDUE,
        /** The applicant corrects. */
        STOPPED,
        /** The applicant corrects; the office was late already when it asked for that. */
        STOPPED_OVERDUE,
        /** Nothing is due any more. */
        NONE
    }

    private static final int SOON = 1;

    /** Message key of the tag. */
    public String key() {
        return "review.due." + kind;
    }

    /** Ending of the tag's class; null for a plain one. */
    public @Nullable String look() {
        return switch (kind) {
            case OVERDUE, STOPPED_OVERDUE -> "bad";
            case TODAY -> "warn";
            case LEFT -> workingDays <= SOON ? "warn" : "good";
            case STOPPED, NONE -> null;
        };
    }

    public boolean isShown() {
        return kind != Kind.NONE;
    }
}
