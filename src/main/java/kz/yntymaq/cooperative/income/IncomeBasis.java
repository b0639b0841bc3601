package kz.yntymaq.cooperative.income;

import java.util.Set;
import kz.yntymaq.cooperative.trade.Deal;

/**
 * By what net income is divided among members. The law leaves it to the charter and the meeting (law on agricultural co-operatives,
 * article 24, point 1); that it is one of these is the portal's own.
 */
public enum IncomeBasis {
    /** By the shares at the end of the year. */
    SHARES(Set.of()),
    /** By the value of what a member delivered in the year. */
    DELIVERIES(Set.of(Deal.DELIVERY)),
    /** By the value of what a member bought in the year. */
    PURCHASES(Set.of(Deal.PURCHASE)),
    /** By both values together. */
    BOTH(Set.of(Deal.DELIVERY, Deal.PURCHASE)),
    /** To each member the same. */
    EQUALLY(Set.of());

    private final Set<Deal> deals;

    IncomeBasis(Set<Deal> deals) {
        this.deals = deals;
    }

    /** What counts as participation; nothing where it is not by participation. */
    Set<Deal> deals() {
        return deals;
    }

    /** Message key of its name. */
    public String key() {
        return "income.basis." + name();
    }
}
