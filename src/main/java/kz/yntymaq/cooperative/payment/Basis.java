package kz.yntymaq.cooperative.payment;

import java.util.Set;
import kz.yntymaq.cooperative.trade.Deal;

/**
 * What counts as participation in the activity. The law leaves it to the charter (law on agricultural co-operatives, article 23,
 * point 1); these three are the portal's own.
 */
public enum Basis {
    /** The value of what a member delivered. */
    DELIVERIES(Set.of(Deal.DELIVERY)),
    /** The value of what a member bought. */
    PURCHASES(Set.of(Deal.PURCHASE)),
    /** Both values together. */
    BOTH(Set.of(Deal.DELIVERY, Deal.PURCHASE));

    private final Set<Deal> deals;

    Basis(Set<Deal> deals) {
        this.deals = deals;
    }

    Set<Deal> deals() {
        return deals;
    }

    /** Message key of its name. */
    public String key() {
        return "payment.basis." + name();
    }
}
