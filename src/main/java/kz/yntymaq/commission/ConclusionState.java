package kz.yntymaq.commission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a conclusion stands on a day. */
enum ConclusionState {
    STANDS("y-tag--good"),
    NEGATIVE("y-tag--bad"),
    REVOKED("y-tag--bad"),
    EXPIRED("y-tag--warn"),
    /** A later one counts in its place. */
    REPLACED("");

    private final String look;

    ConclusionState(String look) {
        this.look = look;
    }

    /** How one that no later one replaced stands on a day. @param validUntil last day on which it is good */
    static ConclusionState of(boolean positive, @Nullable LocalDate revokedOn, LocalDate validUntil, LocalDate day) {
        if (!positive) {
            return NEGATIVE;
        }
        if (revokedOn != null && !revokedOn.isAfter(day)) {
            return REVOKED;
        }
        return day.isAfter(validUntil) ? EXPIRED : STANDS;
    }

    /** Message key of its name. */
    public String key() {
        return "commission.state." + name();
    }

    /** Class of its tag. */
    public String look() {
        return look;
    }
}
