package kz.yntymaq.waiting;

/** How an offer of a part stands. */
enum OfferState {
    /** The applicant is asked. */
    OPEN,
    /** The applicant said yes, and is to be paid. */
    ACCEPTED,
    /** The part was paid. */
    PAID,
    /** The record of its payment was taken back: nothing was paid. */
    TAKEN_BACK,
    /** The applicant said no; the place stays. */
    DECLINED,
    /** The applicant did not answer in time; the place stays. */
    LAPSED,
    /** The money it was made of is gone with its year; the place stays. */
    YEAR_OVER,
    /** The place was given up. */
    WITHDRAWN;

    boolean isRunning() {
        return this == OPEN || this == ACCEPTED;
    }

    /** Whether the money goes to the next, as long as there is no more of it. */
    boolean isNo() {
        return this == DECLINED || this == LAPSED;
    }

    /** Message key of it. */
    public String key() {
        return "waiting.offer." + name();
    }
}
