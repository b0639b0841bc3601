package kz.yntymaq.programme.web;

/** Documents for a co-operative's microcredit: appendix 4 of the rules, which has no item 5. */
enum CooperativeDocument {
    MEETING_MINUTES(1),
    CHARTER(2),
    FOUNDING_CONTRACT(3),
    PERSONAL_DATA_CONSENT(4),
    NO_DEBT_CERTIFICATE(6),
    ACCOUNT_CERTIFICATE(7);

    private final int item;

    CooperativeDocument(int item) {
        this.item = item;
    }

    /** Number of the item in the appendix. */
    public int item() {
        return item;
    }

    /** Message key of its official name. */
    public String key() {
        return "programme.document." + name();
    }
}
