package kz.yntymaq.programme.content;

/** Who may apply. */
public enum ApplicantKind {
    /** An agricultural co-operative whose registration is confirmed; its chair fills in. */
    COOPERATIVE,
    /** A member of a co-operative, for a project within its activity. */
    MEMBER,
    /** A natural person. */
    PERSON,
    /** An individual entrepreneur. */
    ENTREPRENEUR;

    /** Whether it is a natural person, who fills in for themself. */
    public boolean isPerson() {
        return this != COOPERATIVE;
    }

    /** Message key of its name. */
    public String key() {
        return "programme.applicant." + name();
    }
}
