package kz.yntymaq.cooperative;

/** Kinds of activity of agricultural co-operatives (law on agricultural co-operatives, article 6). */
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
