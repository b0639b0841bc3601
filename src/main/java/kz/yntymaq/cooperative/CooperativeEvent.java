package kz.yntymaq.cooperative;

import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition.Cause;

/** What can happen to a co-operative; each row of its history names one. */
public enum CooperativeEvent {
    FOUNDING_BEGUN,
    FOUNDING_CLOSED,
    REGISTRATION_CLAIMED,
    REGISTRATION_CONFIRMED,
    REGISTRATION_RETURNED,
    GIVEN_UP,
    LIQUIDATION_BEGUN,
    /** The meeting stopped a liquidation before its end. */
    LIQUIDATION_STOPPED,
    CLOSED;

    /** Message key of what a reader is told. */
    public String key() {
        return "cooperative.history." + name();
    }

    /** That it happened by a step of the portal's own, which the law does not ask for. */
    Cause own() {
        return Cause.of(this).by(LegalReference.ROUTE);
    }
}
