package kz.yntymaq.cooperative.additional;

/** How far an additional contribution came. */
enum AdditionStage {
    /** Members see it. */
    SHOWN,
    /** It stands on the agenda of a general meeting. */
    PUT,
    /** The meeting decided that members bring it. */
    DECIDED,
    /** Nobody owes it any more. */
    BROUGHT,
    /** The chair took it back before any meeting decided. */
    DROPPED;

    /** Message key of its name. */
    public String key() {
        return "additional.stage." + name();
    }
}
