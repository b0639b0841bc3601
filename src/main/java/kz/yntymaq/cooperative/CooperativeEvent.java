package kz.yntymaq.cooperative;

/** What can happen to a co-operative; each row of its history names one. */
public enum CooperativeEvent {
    FOUNDING_BEGUN,
    FOUNDING_CLOSED,
    REGISTRATION_CLAIMED,
    REGISTRATION_CONFIRMED,
    REGISTRATION_RETURNED,
    GIVEN_UP;

    /** Message key of what a reader is told. */
    public String key() {
        return "cooperative.history." + name();
    }
}
