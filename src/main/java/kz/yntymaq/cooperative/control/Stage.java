package kz.yntymaq.cooperative.control;

/** How far something that members began has come. */
enum Stage {
    /** Members join; a third is not reached, or not any more. */
    COLLECTING,
    /** A group of a third looks at the co-operative. */
    AT_WORK,
    /** A third demand an audit: it waits to be put to the general meeting. */
    REACHED,
    /** The audit stands on an agenda. */
    PUT,
    /** The general meeting did not adopt the audit. */
    REFUSED,
    /** The general meeting decided on the audit, whose report is awaited. */
    DECIDED,
    /** The report of the audit is there, and waits to be put to the general meeting. */
    GIVEN,
    /** The report of the audit stands on an agenda. */
    GIVEN_PUT,
    /** Members have an audit made at their own cost. */
    ASKED,
    /** The report was given, and no more is to be done. */
    REPORTED,
    /** The general meeting approved the report of the audit. */
    APPROVED,
    /** A group ended since fewer than a third stayed. */
    BELOW,
    /** All withdrew. */
    GIVEN_UP;

    /** Message key of its name. */
    public String key() {
        return "control.stage." + name();
    }

    /** Whether members may join and leave. */
    public boolean isJoined() {
        return this == COLLECTING || this == AT_WORK || this == REACHED || this == PUT || this == ASKED;
    }

    /** Whether something is still to be done. */
    boolean isOpen() {
        return isJoined() || this == DECIDED || this == GIVEN || this == GIVEN_PUT;
    }

    /** Whether a report of an audit is awaited. */
    boolean awaitsReport() {
        return this == DECIDED || this == ASKED;
    }

    /** Whether it may be put to a general meeting. */
    boolean isPutNext() {
        return this == REACHED || this == GIVEN;
    }
}
