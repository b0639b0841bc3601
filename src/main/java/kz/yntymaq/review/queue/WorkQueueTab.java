package kz.yntymaq.review.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of an office's queue. */
enum WorkQueueTab {
    /** What this official works on, and what somebody works on for whom this official stands in. */
    MINE,
    /** What the office has to do now. */
    OFFICE,
    /** Of that, what is nobody's. */
    UNASSIGNED,
    /** Every application sent in the territory, decided ones too. */
    ALL,
    /** The present stage's deadline has passed. */
    OVERDUE,
    /** Of what the office has to do, what is due from today until Sunday. */
    WEEK,
    /** Sent, sent back corrected or objected to since the visit of this official before this one. */
    NEW,
    /** The applicant corrects, may object to a preliminary decision, or has to answer the offer of a part. */
    CORRECTION,
    /** Approved, and the office still owes its contract; of an oblast's officials alone. */
    CONTRACT,
    /** Approved, refused or taken back. */
    DECIDED;

    /** How it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String key() {
        return "review.tab." + name();
    }

    /** Message key of what is said when it is empty. */
    public String emptyKey() {
        return "review.empty." + name();
    }

    /** The order in which it is shown unless another is asked for. */
    public WorkQueueSort usualSort() {
        return switch (this) {
            case MINE, OFFICE, UNASSIGNED, ALL, OVERDUE, WEEK -> WorkQueueSort.DUE;
            case CORRECTION, CONTRACT -> WorkQueueSort.SUBMITTED;
            case NEW, DECIDED -> WorkQueueSort.NEWEST;
        };
    }

    /** The tab of an address; empty for an unknown or missing one. */
    public static Optional<WorkQueueTab> ofPath(@Nullable String path) {
        return Arrays.stream(values()).filter(tab -> tab.path().equals(path)).findFirst();
    }
}
