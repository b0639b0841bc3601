package kz.yntymaq.cooperative.meeting;

/** Whether what was decided took effect by itself. */
enum Effect {
    /** It did. */
    DONE,
    /** It could not: the person had withdrawn, left, was the chair, or another candidate was elected before. */
    IMPOSSIBLE;

    /** Message key of its words, as they are said of a topic. */
    public String key(Topic topic) {
        boolean own = this == DONE
                ? topic == Topic.EXIT || topic == Topic.EXCLUSION || topic == Topic.AUTHORISATION
                : topic == Topic.CHAIR || topic == Topic.EXCLUSION;
        return "meeting.effect." + name() + (own ? "." + topic.name() : "");
    }
}
