package kz.yntymaq.cooperative;

/** Kinds of activity of agricultural co-operatives (law on agricultural co-operatives, articles 5(1), 6(1) and 11). */
public enum ActivityKind {
    PRODUCTION,
    PROCESSING,
    SALE,
    STORAGE,
    SUPPLY,
    SERVICE,
    CREDIT,
    WATER;

    /** Message key of its name. */
    public String key() {
        return "cooperative.kind." + name();
    }
}
