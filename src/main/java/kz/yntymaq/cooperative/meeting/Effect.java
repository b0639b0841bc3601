package kz.yntymaq.cooperative.meeting;

/** Whether what was decided took effect by itself. */
enum Effect {
    /** It did. */
    DONE,
    /** It could not: the person had withdrawn, left, was the chair, or another candidate was elected before. */
    IMPOSSIBLE,
    /** Nobody voted on it: the post was filled by another question. */
    FALLEN;

    /** Message key of its words, as they are said of a topic. */
    public String key(Topic topic) {
        if (this == IMPOSSIBLE && topic.isOfBody()) {
            return "meeting.effect.IMPOSSIBLE.BODY";
        }
        boolean own = switch (this) {
            case DONE -> topic != Topic.FREE && topic != Topic.REPORT && topic != Topic.RESULTS && !topic.isOfBody();
            case IMPOSSIBLE ->
                topic == Topic.CHAIR
                        || topic == Topic.ADMISSION
                        || topic == Topic.EXCLUSION
                        || topic == Topic.PAYMENTS
                        || topic == Topic.CHARTER;
            case FALLEN -> false;
        };
        return "meeting.effect." + name() + (own ? "." + topic.name() : "");
    }
}
