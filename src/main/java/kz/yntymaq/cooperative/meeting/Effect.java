package kz.yntymaq.cooperative.meeting;

/** Whether what was decided took effect by itself. */
enum Effect {
    /** It did. */
    DONE,
    /** It could not; the reason stands beside it. */
    IMPOSSIBLE,
    /** Nobody voted on it: the post was filled by another question, or its proposal was dropped. */
    FALLEN;

    /** Message key of its words, as they are said of a topic. */
    public String key(Topic topic) {
        if (this == FALLEN && topic.isOfBody()) {
            return "meeting.effect.FALLEN.BODY";
        }
        boolean own = switch (this) {
            case DONE -> topic != Topic.FREE && topic != Topic.REPORT && topic != Topic.RESULTS && !topic.isOfBody();
            case IMPOSSIBLE ->
                topic == Topic.CHAIR
                        || topic == Topic.ADMISSION
                        || topic == Topic.EXCLUSION
                        || topic == Topic.PAYMENTS
                        || topic == Topic.CONTRIBUTION
                        || topic == Topic.PAYOUT
                        || topic == Topic.INCOME
                        || topic == Topic.CLOSING
                        || topic == Topic.ASSOCIATE
                        || topic == Topic.CHARTER;
            case FALLEN -> topic == Topic.EXCLUSION;
        };
        return "meeting.effect." + name() + (own ? "." + topic.name() : "");
    }
}
