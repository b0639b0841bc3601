package kz.yntymaq.review.reopening;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;

/** A decision that is proposed to be taken back, and what a second official said to it. */
@Entity
@Table(name = "reopening")
class Reopening {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // proposals are found by it
    private UUID applicationId;

    /** Row of the history by which it was decided. */
    @SuppressWarnings("unused") // a later one has another
    private int step;

    /** Of the akimat that decided. */
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // the desk finds it by this
    private Level level;

    @Enumerated(EnumType.STRING)
    private Found found;

    private String words;

    private UUID proposedBy;

    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String answer;

    private @Nullable UUID answeredBy;

    private @Nullable Instant answeredAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Reopening() {}

    /** How a proposal stands. */
    enum State {
        /** It waits for another official of the office; nothing has changed. */
        PROPOSED,
        /** Another official confirmed it: it is decided anew. */
        CONFIRMED,
        TURNED_DOWN,
        /** Whoever proposed it took it back. */
        TAKEN_BACK,
        /** The decision does not stand any more for another reason. */
        OVERTAKEN;

        /** Message key of it. */
        public String key() {
            return "reopening.state." + name();
        }
    }

    /** What is said to a proposal. */
    enum Outcome {
        CONFIRM(State.CONFIRMED),
        TURN_DOWN(State.TURNED_DOWN),
        /** By whoever proposed it. */
        TAKE_BACK(State.TAKEN_BACK);

        private final State state;

        Outcome(State state) {
            this.state = state;
        }

        /** Message key of it. */
        public String key() {
            return "reopening.outcome." + name();
        }
    }

    /** Proposed against the decision that stands. @param step row of the history by which it was decided @param level of the akimat that decided */
    static Reopening proposed(
            UUID application, int step, Level level, Found found, String words, UUID by, Instant now) {
        var proposed = new Reopening();
        proposed.id = UUID.randomUUID();
        proposed.applicationId = application;
        proposed.step = step;
        proposed.level = level;
        proposed.found = found;
        proposed.words = words;
        proposed.proposedBy = by;
        proposed.proposedAt = now;
        proposed.state = State.PROPOSED;
        return proposed;
    }

    /**
     * It is confirmed or turned down by another person, or taken back by who proposed it.
     *
     * @throws FieldViolationException by {@code outcome}, for who proposed it and would confirm or turn it down, and for another who would
     *     take it back
     * @throws RuleViolationException once it is answered
     */
    void answer(Outcome outcome, String why, UUID by, Instant now) {
        if (!isWaiting()) {
            throw new RuleViolationException("reopening.error.answered");
        }
        if (isOf(by) != (outcome == Outcome.TAKE_BACK)) {
            throw new FieldViolationException(
                    "outcome", isOf(by) ? "reopening.error.same-person" : "reopening.error.not-yours");
        }
        this.state = outcome.state;
        this.answer = why;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    /** The decision does not stand any more for another reason. */
    void overtake(Instant now) {
        this.state = State.OVERTAKEN;
        this.answeredAt = now;
    }

    boolean isWaiting() {
        return state == State.PROPOSED;
    }

    /** Whether this person proposed it. */
    boolean isOf(UUID account) {
        return proposedBy.equals(account);
    }

    /** What stands in the history once it is confirmed: what was found, and what the second official says to it. */
    String reason() {
        return words + "\n\n" + answer;
    }

    UUID getId() {
        return id;
    }

    Found getFound() {
        return found;
    }

    String getWords() {
        return words;
    }

    UUID getProposedBy() {
        return proposedBy;
    }

    Instant getProposedAt() {
        return proposedAt;
    }

    State getState() {
        return state;
    }

    @Nullable
    String getAnswer() {
        return answer;
    }

    @Nullable
    UUID getAnsweredBy() {
        return answeredBy;
    }

    @Nullable
    Instant getAnsweredAt() {
        return answeredAt;
    }
}
