package kz.yntymaq.cooperative.ending;

/** Where a proposal to exclude a member stands. */
enum ExclusionState {
    PROPOSED,
    /** Who proposed it, or the chair, took it back. */
    TAKEN_BACK,
    /** The general meeting excluded the member. */
    EXCLUDED,
    /** The general meeting did not. */
    NOT_EXCLUDED,
    /** The membership ended in another way before. */
    ENDED_BEFORE;

    /** Message key of its name. */
    public String key() {
        return "ending.exclusion.state." + name();
    }
}
