package kz.yntymaq.voting.slip;

/** How far a secret vote came. */
public enum Stage {
    /** Slips are taken, and none can be cast. */
    TAKING,
    /** No slip can be taken any more, and those that were are cast. */
    CASTING,
    COUNTED
}
