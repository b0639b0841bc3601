package kz.yntymaq.voting;

/** What came of a question. Computed from the count, never entered. */
public enum Outcome {
    ADOPTED,
    NOT_ADOPTED,
    /** As many for as against: nobody has a casting vote, so that nothing is adopted. */
    TIE;

    /** Message key of its words. */
    public String key() {
        return "voting.outcome." + name();
    }
}
