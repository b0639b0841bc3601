package kz.yntymaq.programme.drafting;

/** Where a draft of an edition stands. */
enum DraftState {
    /** Being written. */
    DRAFT(""),
    /** Waits for another administrator. */
    PROPOSED("y-tag--warn"),
    /** An edition was made of it. */
    APPROVED("y-tag--good"),
    /** Given up. */
    DROPPED("");

    private final String look;

    DraftState(String look) {
        this.look = look;
    }

    boolean isOpen() {
        return this == DRAFT || this == PROPOSED;
    }

    /** Class of its tag. */
    public String look() {
        return look;
    }

    /** Message key of its name. */
    public String key() {
        return "drafting.state." + name();
    }
}
