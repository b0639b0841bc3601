package kz.yntymaq.incident;

/** What is added to an incident. */
public enum IncidentKind {
    /** Which data of how many people it concerns, as far as is known now. */
    DATA,
    MEASURE,
    AUTHORITY_TOLD,
    PEOPLE_TOLD,
    /** Anything else that became known. */
    ADDED,
    CLOSED;

    /** Message key of its name. */
    public String key() {
        return "incident.entry." + name();
    }

    /** Whether it happens once. */
    boolean isOnce() {
        return this == AUTHORITY_TOLD || this == CLOSED;
    }
}
