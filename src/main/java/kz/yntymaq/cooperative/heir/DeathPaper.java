package kz.yntymaq.cooperative.heir;

/** By which paper somebody's death is known. */
public enum DeathPaper {
    CERTIFICATE,
    COURT_DECISION,
    OTHER;

    /** Message key of its name. */
    public String key() {
        return "heir.paper." + name();
    }
}
