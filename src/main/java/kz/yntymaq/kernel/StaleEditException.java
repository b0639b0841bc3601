package kz.yntymaq.kernel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same thing was saved after this page was opened. Nothing was overwritten. */
public class StaleEditException extends RuntimeException {

    private final @Nullable UUID changedBy;
    private final @Nullable String name;
    private final @Nullable Instant changedAt;

    /**
     * @param changedBy account that saved in between, null when it is not known
     * @param name of that person, null when it is not known
     * @param changedAt when
     */
    public StaleEditException(@Nullable UUID changedBy, @Nullable String name, @Nullable Instant changedAt) {
        super("changed at " + changedAt);
        this.changedBy = changedBy;
        this.name = name;
        this.changedAt = changedAt;
    }

    /** Two saves at the very same moment: who the other one was is not known. */
    public static StaleEditException atTheSameMoment() {
        return new StaleEditException(null, null, null);
    }

    public @Nullable UUID changedBy() {
        return changedBy;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable Instant changedAt() {
        return changedAt;
    }
}
