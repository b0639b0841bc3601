package kz.yntymaq.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that a change of state leaves: who, when, from, to, what happened, at which stage, why, by which
 * rule. Kept by the entity that changed, in its own table. A reader never has to guess from states what it was.
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

    @Column(name = "event", updatable = false)
    private String event;

    @Column(name = "stage", updatable = false)
    private @Nullable String stage;

    @Column(name = "reason", updatable = false)
    private @Nullable String reason;

    @Column(name = "rule", updatable = false)
    private @Nullable String rule;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Transition() {}

    private Transition(UUID by, Instant at, @Nullable Enum<?> from, Enum<?> to, Cause cause) {
        this.by = by;
        this.at = at;
        this.from = name(from);
        this.to = to.name();
        this.event = cause.event().name();
        this.stage = cause.stage();
        this.reason = cause.reason();
        this.rule = cause.basis() == null ? null : cause.basis().stored();
    }

    /**
     * What made a state change.
     *
     * @param event what happened
     * @param stage code of the stage of the route at which it happened; null where there is none
     * @param reason in the words of who did it
     * @param basis what it rests on; null where nothing is cited
     */
    public record Cause(
            Enum<?> event,
            @Nullable String stage,
            @Nullable String reason,
            @Nullable LegalReference basis) {

        /** Without stage, reason and rule. */
        public static Cause of(Enum<?> event) {
            return new Cause(event, null, null, null);
        }

        public Cause at(@Nullable String where) {
            return new Cause(event, where, reason, basis);
        }

        public Cause because(@Nullable String words) {
            return new Cause(event, stage, words, basis);
        }

        public Cause by(@Nullable LegalReference place) {
            return new Cause(event, stage, reason, place);
        }
    }

    /**
     * A change of state.
     *
     * @param by account that did it
     * @param from null for the first state
     */
    public static Transition of(UUID by, Instant at, @Nullable Enum<?> from, Enum<?> to, Cause cause) {
        return new Transition(by, at, from, to, cause);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
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

    /** Name of what happened, one of the entity's events. */
    public String event() {
        return event;
    }

    /** Name of the stage at which it happened. */
    public @Nullable String stage() {
        return stage;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** What it rests on; null where nothing is cited. */
    public @Nullable LegalReference basis() {
        return rule == null ? null : LegalReference.of(rule);
    }
}
