package kz.yntymaq.cooperative.interest;

/** What binds a member to a question. */
public enum InterestKind {
    /** It decides on themself. */
    SELF,
    /** It decides on a close relative. */
    RELATIVE,
    /** The co-operative buys from them or a close relative, or sells to them. */
    TRADE,
    /** Something else, which they say. */
    OTHER;

    /** Message key. */
    public String key() {
        return "interest.kind." + name();
    }
}
