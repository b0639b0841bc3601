package kz.yntymaq.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody else saved the same thing after this page was opened. Nothing was overwritten. */
public class StaleEditException extends RuntimeException {

    private final @Nullable String changedBy;
    private final @Nullable Instant changedAt;

    /**
     * @param changedBy name of who saved in between, null when it is not known
     * @param changedAt when
     */
    public StaleEditException(@Nullable String changedBy, @Nullable Instant changedAt) {
        super("changed at " + changedAt);
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    public @Nullable String changedBy() {
        return changedBy;
    }

    public @Nullable Instant changedAt() {
        return changedAt;
    }
}
