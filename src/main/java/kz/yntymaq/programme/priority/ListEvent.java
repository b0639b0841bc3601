package kz.yntymaq.programme.priority;

import kz.yntymaq.kernel.LegalReference;

/** What happens to a list, and by which point. */
enum ListEvent {
    /** The rural akimat sent it to the district, signed by the akim. */
    SENT("R 3"),
    /** The district agreed on it with its body for agriculture and handed it on. */
    AGREED("R 3"),
    /** The district or the oblast gave it back with a reason: the rules know no such step. */
    RETURNED("ROUTE"),
    /** The oblast published it. */
    PUBLISHED("R 3");

    private final String basis;

    ListEvent(String basis) {
        this.basis = basis;
    }

    LegalReference basis() {
        return LegalReference.of(basis);
    }

    /** Message key of what history says. */
    public String key() {
        return "priority.event." + name();
    }

    /** Message key of what the next office is told. */
    String messageKey() {
        return "priority.message." + name();
    }
}
