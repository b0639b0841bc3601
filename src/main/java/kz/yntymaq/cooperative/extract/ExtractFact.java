package kz.yntymaq.cooperative.extract;

/** One thing that an extract states. */
enum ExtractFact {
    NAME(true, true),
    BIN(true, true),
    PLACE(true, true),
    KINDS(true, true),
    REGISTERED(true, true),
    LIQUIDATED(true, true),
    CLOSED(true, true),
    CHARTER(false, true),
    MEMBERS(false, true),
    MEMBER(true, false),
    NUMBER(true, false),
    SINCE(true, false),
    SHARE(false, false);

    private final boolean lasting;
    private final boolean open;

    ExtractFact(boolean lasting, boolean open) {
        this.lasting = lasting;
        this.open = open;
    }

    /** Whether the paper no longer holds once this changed; other facts are only of their day. */
    boolean isLasting() {
        return lasting;
    }

    /** Whether who checks the paper may read it; of a member the paper alone tells. */
    boolean isOpen() {
        return open;
    }

    /** Message key of its name. */
    public String key() {
        return "extract.fact." + name();
    }
}
