package kz.yntymaq.cooperative.additional;

/**
 * How an additional contribution is spread over the members. The law leaves its size to the general meeting (law on agricultural
 * co-operatives, article 21, point 3); these two ways are the portal's own.
 */
public enum Way {
    /** The same sum for each member. */
    EQUAL,
    /** One sum of all members, in proportion to their shares. */
    SHARES;

    /** Message key of its name. */
    public String key() {
        return "additional.way." + name();
    }
}
