package kz.yntymaq.review.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of an office's queue. */
enum WorkQueueTab {
    /** What this official has to do now. */
    MINE,
    /** Every application sent in the territory, decided ones too. */
    ALL,
    /** The present stage's deadline has passed. */
    OVERDUE,
    /** The applicant corrects; the clock stands still. */
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
            case MINE, ALL, OVERDUE -> WorkQueueSort.DUE;
            case CORRECTION, CONTRACT -> WorkQueueSort.SUBMITTED;
            case DECIDED -> WorkQueueSort.NEWEST;
        };
    }

    /** The tab of an address; empty for an unknown or missing one. */
    public static Optional<WorkQueueTab> ofPath(@Nullable String path) {
        return Arrays.stream(values()).filter(tab -> tab.path().equals(path)).findFirst();
    }
}
