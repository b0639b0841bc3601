package kz.yntymaq.cooperative.heir;

/** What became of an heir's part. */
enum HeirState {
    /** Written down; parts may still change. */
    NAMED,
    /** Divided: the amount is owed to the heir. */
    OWED,
    PAID,
    /** Passed into the heir's own share. */
    PASSED;

    /** Whether the heir has got the part. */
    boolean isSettled() {
        return this == PAID || this == PASSED;
    }

    /** Message key of its name. */
    public String key() {
        return "heir.state." + name();
    }
}
