package kz.yntymaq.review.assignment;

/** What can be done with many cases at once. */
public enum BulkAct {
    /** Takes those that are nobody's. */
    TAKE,
    /** Gives those that are nobody's to one colleague. */
    ASSIGN,
    /** Gives the own ones, and those for whom the actor stands in, to one colleague and says why. */
    HAND_OVER,
    /** Gives those that are nobody's to all colleagues at work, so that each has about as many. */
    SHARE_OUT,
    /** Asks the applicants for the same document; a room above this one does it. */
    REQUEST;

    /** Message key of its name. */
    public String key() {
        return "review.bulk.act." + name();
    }

    /** Message key of how many cases it was done with. */
    public String doneKey() {
        return this == REQUEST ? "review.request.done" : "review.bulk.done";
    }

    /** Whether work on ticked cases goes from hand to hand by it. */
    boolean isOfTicked() {
        return this != SHARE_OUT && this != REQUEST;
    }

    /** Whether a colleague is chosen for it. */
    public boolean isForOne() {
        return this == ASSIGN || this == HAND_OVER;
    }

    /** Whether a reason is asked for. */
    public boolean asksReason() {
        return this == HAND_OVER;
    }
}
