package kz.yntymaq.voting;

/** How a member takes part in a sitting. */
public enum Way {
    /** Seen in the room by whoever keeps the list. */
    IN_PERSON,
    /** By the own account, from elsewhere or from the room. */
    REMOTE,
    /** Through somebody who is no member, by a notarised power. */
    REPRESENTED;

    /** Message key of its words. */
    public String key() {
        return "voting.way." + name();
    }
}
