package kz.yntymaq.cooperative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.identity.Iin;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a founding: to a person by IIN, which is forgotten once answered or 30 days after nobody did, or by a link that
 * works once, of which only a hash is kept.
 */
@Entity
public class Invitation {

    /** How long it can be answered. */
    public static final Duration LIFE = Duration.ofDays(14);

    private static final int IIN_END = 4;

    /** Where an invitation stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID cooperativeId;

    @Column
    private @Nullable String iin;

    private @Nullable String iinEnd;

    @Column
    private byte @Nullable [] tokenHash;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID invitedBy;

    @Column
    private Instant invitedAt;

    private Instant expiresAt;

    @Column
    private @Nullable UUID answeredBy;

    @Column
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(UUID cooperativeId, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.cooperativeId = cooperativeId;
        this.state = State.OPEN;
        this.invitedBy = by;
        this.invitedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    public static Invitation toPerson(UUID cooperativeId, Iin iin, UUID by, Instant now) {
        var invitation = new Invitation(cooperativeId, by, now);
        invitation.iin = iin.digits();
        invitation.iinEnd = iin.digits().substring(iin.digits().length() - IIN_END);
        return invitation;
    }

    public static Invitation byLink(UUID cooperativeId, byte[] tokenHash, UUID by, Instant now) {
        var invitation = new Invitation(cooperativeId, by, now);
        invitation.tokenHash = tokenHash.clone();
        return invitation;
    }

    public void accept(UUID by, Instant now) {
        answer(State.ACCEPTED, by, now);
    }

    public void decline(UUID by, Instant now) {
        answer(State.DECLINED, by, now);
    }

    private void answer(State answer, UUID by, Instant now) {
        requireOpen(now);
        this.state = answer;
        this.iin = null;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    /** Takes it back; an expired one too. */
    public void withdraw() {
        if (state != State.OPEN) {
            throw new WrongStateException(state);
        }
        this.state = State.WITHDRAWN;
        this.iin = null;
    }

    private void requireOpen(Instant now) {
        if (state != State.OPEN || isExpired(now)) {
            throw new WrongStateException(state);
        }
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public boolean canBeAnswered(Instant now) {
        return state == State.OPEN && !isExpired(now);
    }

    /** Whether this person has answered it so. */
    public boolean isAnswered(State answer, UUID by) {
        return state == answer && by.equals(answeredBy);
    }

    public UUID getId() {
        return id;
    }

    public UUID getCooperativeId() {
        return cooperativeId;
    }

    /** The last digits of the IIN, for who invited; null for a link. */
    public @Nullable String getIinEnd() {
        return iinEnd;
    }

    public State getState() {
        return state;
    }

    /** Who answered it; null before, and once that account was erased. */
    public @Nullable UUID getAnsweredBy() {
        return answeredBy;
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }

    public UUID getInvitedBy() {
        return invitedBy;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
