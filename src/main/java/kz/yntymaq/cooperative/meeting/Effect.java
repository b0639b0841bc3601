package kz.yntymaq.cooperative.meeting;

/** Whether what was decided took effect by itself. */
enum Effect {
    /** It did. */
    DONE,
    /** It could not: the person had withdrawn, left, or was the chair. */
    IMPOSSIBLE;

    /** Message key of its words. */
    public String key() {
        return "meeting.effect." + name();
    }
}
