package kz.yntymaq.review.duty;

/** How a duty was met in a year. */
public enum DutyOutcome {
    MET("✓"),
    BREACHED("✗"),
    /** Not met by force majeure, which was shown: no breach (order № 108, point 14-1). */
    FORCE_MAJEURE("–");

    private final String mark;

    DutyOutcome(String mark) {
        this.mark = mark;
    }

    /** A sign for a record that knows no language. */
    String mark() {
        return mark;
    }

    /** Message key of its name. */
    public String key() {
        return "review.duty." + name();
    }
}
