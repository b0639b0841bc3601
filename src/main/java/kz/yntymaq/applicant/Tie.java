package kz.yntymaq.applicant;

/** What keeps somebody of an office from acting on what an applicant asks for; of several the first one is told. */
public enum Tie {
    /** Has or ever had a part in the applicant, or acted for it. */
    PART,
    /** Said themself that an interest keeps them from it. */
    TOLD,
    /** A relative, by what either of them declared, has a part in it. */
    RELATIVE
}
