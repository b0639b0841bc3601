package kz.yntymaq.cooperative;

/**
 * Kinds of activity of agricultural co-operatives, as the law on them names them: articles 5(1), 6(1) and 7 to 11. Processing, sale
 * and storage are of farm produce and of fish alike; growing fish is a kind of its own here, and so is the upkeep of irrigation and
 * drainage systems, which the law names beside water supply.
 */
public enum ActivityKind {
    PRODUCTION,
    AQUACULTURE,
    PROCESSING,
    SALE,
    STORAGE,
    SUPPLY,
    SERVICE,
    CREDIT,
    WATER,
    IRRIGATION;

    /** Message key of its name. */
    public String key() {
        return "cooperative.kind." + name();
    }
}
