package kz.yntymaq.programme.priority;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the screening found for one village.
 *
 * @param directions as {@link PriorityDirection#stored(Set)} writes them; empty where none was found
 * @param justification in short, as appendix 1 of the rules asks
 * @param edit counts the saves of this village, for a second editor
 */
@Embeddable
record VillagePriorities(
        String directions,
        String justification,
        @Nullable String note,
        int edit,
        @Column(name = "changed_at") Instant changedAt,
        @Column(name = "changed_by") UUID changedBy) {

    /**
     * What somebody types for a village.
     *
     * @param directions none where the screening found none
     */
    record Typed(
            Set<PriorityDirection> directions,
            String justification,
            @Nullable String note) {}

    static VillagePriorities of(Typed typed, int edit, UUID by, Instant now) {
        return new VillagePriorities(
                PriorityDirection.stored(typed.directions()), typed.justification(), typed.note(), edit, now, by);
    }

    public Set<PriorityDirection> chosen() {
        return PriorityDirection.read(directions);
    }

    /** The same as it may be typed again. */
    Typed typed() {
        return new Typed(chosen(), justification, note);
    }
}
