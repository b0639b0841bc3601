package kz.yntymaq.notification.channel;

/** What became of a letter. */
public enum Outcome {
    /** Whoever carries it on has taken it over. */
    TAKEN,
    /** It may be taken later: nobody answered, or was too busy. */
    LATER,
    /** It is refused for good: there is no such address, say. */
    NEVER
}
