package kz.yntymaq.programme.priority;

/** How the list of an okrug stands. What was published before stands beside it and does not change with it. */
enum ListState {
    /** The rural akimat fills it in. */
    DRAFT,
    /** It lies at the district. */
    SENT,
    /** It came back with a reason, to be mended. */
    RETURNED,
    /** The district agreed: the oblast may publish it. */
    AGREED;

    /** Whether the rural akimat may change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Message key of its name. */
    public String key() {
        return "priority.state." + name();
    }

    /** The class of its tag beside the plain one. */
    public String look() {
        return switch (this) {
            case DRAFT -> "";
            case SENT -> "y-tag--warn";
            case RETURNED -> "y-tag--bad";
            case AGREED -> "y-tag--good";
        };
    }
}
