package kz.yntymaq.review.reopening;

/** What an official found, for which a decision is to be taken back. The list is the portal's own; words say the rest. */
public enum Found {
    /** The office made a mistake. */
    MISTAKE,
    /** A paper was forged or is not what it says. */
    PAPER,
    /** A court ruled on it. */
    COURT,
    /** Something became known that nobody could know at the decision. */
    FACTS,
    OTHER;

    /** Message key of it. */
    public String key() {
        return "reopening.found." + name();
    }
}
