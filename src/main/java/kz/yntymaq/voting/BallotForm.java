package kz.yntymaq.voting;

/** Whether it is on record who voted how. */
enum BallotForm {
    OPEN,
    /** Not to be had yet: the database takes none. */
    SECRET
}
