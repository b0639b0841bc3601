package kz.yntymaq.commission;

/** Why a conclusion is withdrawn: nothing else is a ground (order № 108, point 18). */
enum RevocationGround {
    /** Capacity or infrastructure does not match what was found. */
    CAPACITY,
    /** The documents of the year did not come in time. */
    LATE,
    /** The co-operative refused to send them. */
    REFUSED_TO_SEND;

    /** Message key of its words. */
    public String key() {
        return "commission.ground." + name();
    }
}
