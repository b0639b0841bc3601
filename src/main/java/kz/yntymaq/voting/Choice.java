package kz.yntymaq.voting;

/** What a ballot says. */
public enum Choice {
    YES,
    NO,
    ABSTAIN;

    /** Message key of its words. */
    public String key() {
        return "voting.choice." + name();
    }
}
