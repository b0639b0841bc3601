package kz.yntymaq.programme.edition;

/** The documents of a co-operative for a microcredit (rules of microcredit, appendix 4; it has no item 5). */
public enum DocumentKind {
    GENERAL_MEETING_MINUTES(1),
    CHARTER(2),
    FOUNDING_CONTRACT(3),
    MEMBERS_CONSENT(4),
    NO_DEBT_CERTIFICATE(6),
    ACCOUNT_CERTIFICATE(7);

    private final int item;

    DocumentKind(int item) {
        this.item = item;
    }

    /** Its number in the appendix. */
    public int item() {
        return item;
    }

    /** Message key of its official name. */
    public String key() {
        return "programme.document." + name();
    }
}
