package kz.yntymaq.cooperative.body;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a body, from a day on. The day until which the charter gives the term ends nothing: it goes on until another is
 * elected, the general meeting releases the person (law, article 35, point 3), or the membership ends.
 */
@Entity
@Table(name = "body_term")
class BodyTerm {

    /** Why a term ended. */
    enum Ended {
        REPLACED,
        RELEASED,
        LEFT,
        /** The person laid the post down; the portal's own record. */
        RESIGNED
    }

    @Id
    private UUID id;

    private UUID cooperativeId;

    @Enumerated(EnumType.STRING)
    private Body body;

    private UUID accountId;
    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Ended endedWhy;

    private @Nullable UUID decisionId;

    @SuppressWarnings("unused") // stored only
    private @Nullable UUID endDecisionId;

    @SuppressWarnings("unused") // stored only
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected BodyTerm() {}

    /**
     * Somebody was elected.
     *
     * @param until the day until which the charter gives the term, null where it is not known
     * @param decision of the general meeting; null for the founding meeting
     */
    static BodyTerm of(
            UUID cooperative,
            Body body,
            UUID account,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID decision,
            Instant now) {
        var term = new BodyTerm();
        term.id = UUID.randomUUID();
        term.cooperativeId = cooperative;
        term.body = body;
        term.accountId = account;
        term.fromOn = from;
        term.untilOn = until;
        term.decisionId = decision;
        term.recordedAt = now;
        return term;
    }

    /** The term ended. @param on the first day on which it holds no more */
    void end(LocalDate on, Ended why, @Nullable UUID decision) {
        endedOn = on;
        endedWhy = why;
        endDecisionId = decision;
    }

    /** The end was none: the term goes on. */
    void goOn() {
        endedOn = null;
        endedWhy = null;
        endDecisionId = null;
    }

    /** Whether the person is in the body on a day. */
    boolean holdsOn(LocalDate day) {
        return !fromOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    UUID getId() {
        return id;
    }

    UUID getCooperativeId() {
        return cooperativeId;
    }

    Body getBody() {
        return body;
    }

    UUID getAccountId() {
        return accountId;
    }

    LocalDate getFromOn() {
        return fromOn;
    }

    @Nullable
    LocalDate getUntilOn() {
        return untilOn;
    }

    @Nullable
    LocalDate getEndedOn() {
        return endedOn;
    }

    @Nullable
    Ended getEndedWhy() {
        return endedWhy;
    }

    @Nullable
    UUID getDecisionId() {
        return decisionId;
    }
}
