package kz.yntymaq.cooperative.payment;

/** How far the payments of a period are. */
enum PaymentStage {
    /** The period is closed, nothing is drafted. */
    CLOSED,
    /** A draft is shown to the members. */
    SHOWN,
    /** The draft stands on the agenda of a meeting. */
    PUT,
    /** The meeting adopted it: it is owed. */
    DECIDED,
    /** All of it was paid. */
    PAID;

    /** Message key of its name. */
    public String key() {
        return "payment.stage." + name();
    }
}
