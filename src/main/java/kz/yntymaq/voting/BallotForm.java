package kz.yntymaq.voting;

/** Whether it is on record who voted how. */
public enum BallotForm {
    OPEN,
    /** By slips that name nobody. */
    SECRET
}
