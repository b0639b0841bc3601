package kz.yntymaq.cooperative.trade;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is traded with whom. */
public enum Deal {
    /** A member gave produce to the co-operative. */
    DELIVERY,
    /** A member bought from the co-operative: inputs, services. */
    PURCHASE,
    /** The co-operative sold to others. No member takes part, and no share of a payment follows. */
    SALE;

    /** By the end of an address. */
    static Optional<Deal> at(String address) {
        return Stream.of(values())
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    /** The end of its address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a member is on the other side. */
    public boolean isOfMember() {
        return this != SALE;
    }

    /** Message key of its name; {@code key.new} begins one. */
    public String key() {
        return "trade.deal." + name();
    }
}
