package kz.yntymaq.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that a change of state leaves: who, when, from, to, why, by which rule. Kept by the entity
 * that changed, in its own table.
 */
@Embeddable
public class Transition {

    @Column(name = "by_account", updatable = false)
    private UUID by;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Column(name = "from_state", updatable = false)
    private @Nullable String from;

    @Column(name = "to_state", updatable = false)
    private String to;

    @Column(name = "reason", updatable = false)
    private @Nullable String reason;

    @Column(name = "rule", updatable = false)
    private @Nullable String rule;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Transition() {}

    private Transition(
            UUID by,
            Instant at,
            @Nullable Enum<?> from,
            Enum<?> to,
            @Nullable String reason,
            @Nullable LegalReference basis) {
        this.by = by;
        this.at = at;
        this.from = from == null ? null : from.name();
        this.to = to.name();
        this.reason = reason;
        this.rule = basis == null ? null : basis.stored();
    }

    /**
     * A change of state.
     *
     * @param by account that did it
     * @param from null for the first state
     * @param reason in the words of who did it
     * @param basis what it rests on; null where nothing is cited
     */
    public static Transition of(
            UUID by,
            Instant at,
            @Nullable Enum<?> from,
            Enum<?> to,
            @Nullable String reason,
            @Nullable LegalReference basis) {
        return new Transition(by, at, from, to, reason, basis);
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** What it rests on; null where nothing is cited. */
    public @Nullable LegalReference basis() {
        return rule == null ? null : LegalReference.of(rule);
    }
}
