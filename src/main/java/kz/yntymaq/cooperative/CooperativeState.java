package kz.yntymaq.cooperative;

/** Where a co-operative stands between its founding and its end. */
public enum CooperativeState {
    /** Founders are being gathered. */
    FOUNDING,
    /** The founding meeting was held; state registration is awaited. */
    FOUNDED,
    /** The chair says it is registered; the district has not confirmed that yet. */
    REGISTRATION_CLAIMED,
    /** Registered, confirmed by the district. */
    ACTIVE,
    /** The founding was given up before the registration. */
    GIVEN_UP,
    /** Ended by the state register, confirmed by the district: only read from then on. */
    CLOSED;

    /** Whether it has, or had until its end, members who meet. */
    public boolean isMet() {
        return this == ACTIVE || this == CLOSED;
    }

    /** Message key of its name. */
    public String key() {
        return "cooperative.state." + name();
    }
}
