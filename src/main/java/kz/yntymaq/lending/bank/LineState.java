package kz.yntymaq.lending.bank;

/** What becomes of a line of a statement. */
public enum LineState {
    /** Its microcredit was found; a press records it. */
    MATCHED,
    /** A person looks at it. */
    WAITS,
    /** It is known already, and counts once. */
    REPEATED,
    /** Its day or sum cannot be read, or it is no sum in tenge. */
    UNREADABLE,
    RECORDED,
    /** An officer said that it is no payment of a microcredit. */
    ASIDE;

    /** Message key of its name. */
    public String key() {
        return "bank.state." + name();
    }
}
