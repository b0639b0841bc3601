package kz.yntymaq.cooperative.sale;

/** Where the offer of a share stands. */
enum OfferState {
    OPEN,
    /** The seller chose the buyer; the chair has not written it into the book. */
    GIVEN,
    /** Written into the book of shares. */
    DONE,
    /** The seller took it back, or the chair called it off. */
    TAKEN_BACK,
    /** The seller is no member any more. */
    ENDED_BEFORE;

    /** Message key of its name. */
    public String key() {
        return "sale.state." + name();
    }
}
