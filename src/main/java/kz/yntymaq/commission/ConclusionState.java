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
    REPLACED(""),
    /** It was entered by mistake: a second official took it back. */
    CANCELLED("");

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

    /** Whether one that stands so waits to be confirmed for the year of a day. @param confirmedIn the year for which it was last; null for none */
    boolean isToBeConfirmed(LocalDate givenOn, @Nullable Integer confirmedIn, LocalDate day) {
        return this == STANDS
                && givenOn.getYear() < day.getYear()
                && (confirmedIn == null || confirmedIn < day.getYear());
    }

    /** Message key of its name. */
    public String key() {
        return "commission.state." + name();
    }

    /** Whether it is the one on which anything rests. */
    public boolean counts() {
        return this != REPLACED && this != CANCELLED;
    }

    /** Message key of why the portal holds it so by an order of its own; null where the act says it. */
    public @Nullable String own() {
        return counts() ? null : key() + ".own";
    }

    /** Class of its tag. */
    public String look() {
        return look;
    }
}
