package kz.yntymaq.account.confirmation;

/** The kind of identity document that was seen. Its number is never kept, nor a copy of it (Law № 94-V, article 7). */
public enum DocumentKind {
    IDENTITY_CARD,
    PASSPORT,
    RESIDENCE_PERMIT;

    /** Message key of its name. */
    public String key() {
        return "account.document." + name();
    }
}
