package kz.yntymaq.commission;

/** How a conclusion stands on a day. */
enum ConclusionState {
    STANDS("y-tag--good"),
    NEGATIVE("y-tag--bad"),
    REVOKED("y-tag--bad"),
    EXPIRED("y-tag--warn"),
    /** A later one counts in its place. */
    REPLACED("");

    private final String look;

    ConclusionState(String look) {
        this.look = look;
    }

    /** Message key of its name. */
    public String key() {
        return "commission.state." + name();
    }

    /** Class of its tag. */
    public String look() {
        return look;
    }
}
