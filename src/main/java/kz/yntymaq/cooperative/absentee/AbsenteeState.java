package kz.yntymaq.cooperative.absentee;

/** How far a vote in absence came. */
enum AbsenteeState {
    PLANNED,
    RUNNING,
    ADOPTED,
    NOT_ADOPTED,
    /** Two thirds were for it, and an item of it had been changed by another edition meanwhile. */
    FALLEN,
    /** When it was counted the co-operative had no member who votes. */
    NO_VOTERS;

    /** Message key of its words. */
    public String key() {
        return "absentee.state." + name();
    }

    boolean isOver() {
        return this != PLANNED && this != RUNNING;
    }
}
