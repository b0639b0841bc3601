package kz.yntymaq.programme.content;

/** What a programme gives, and so how its amount is computed. */
public enum ProgrammeKind {
    /** Money lent and paid back. */
    MICROCREDIT,
    /** A thing lent, bought by the operator and paid off. */
    LEASING,
    /** So many tenge for each unit sold or produced. */
    SUBSIDY_PER_UNIT,
    /** A share of what was paid, as far as a cap for each position allows. */
    SUBSIDY_OF_COST;

    /** Whether what is given is paid back. */
    public boolean isLent() {
        return this == MICROCREDIT || this == LEASING;
    }

    /** Message key of its name. */
    public String key() {
        return "programme.kind." + name();
    }
}
