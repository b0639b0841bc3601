package kz.yntymaq.office.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to appoint a person to an office. It needs three acts of three people: an administrator proposes, another
 * one confirms, the person accepts. Until then the person holds no office.
 */
@Entity
@Table(name = "appointment_proposal")
class Proposal {

    /** How long it can be confirmed and accepted; the portal's own period. */
    static final Duration LIFE = Duration.ofDays(14);

    /** Where a proposal stands. */
    enum State {
        PROPOSED,
        CONFIRMED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        LAPSED;

        boolean isOpen() {
            return this == PROPOSED || this == CONFIRMED;
        }

        /** Message key of its name. */
        String key() {
            return "account.proposal.state." + name();
        }
    }

    @Id
    private UUID id;

    private UUID officeId;
    private UUID accountId;
    private boolean openedAccount;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID proposedBy;
    private Instant proposedAt;

    @Column
    private @Nullable UUID confirmedBy;

    @Column
    private @Nullable Instant confirmedAt;

    @Column
    private @Nullable UUID endedBy;

    @Column
    private @Nullable Instant endedAt;

    @Column
    private @Nullable UUID appointmentId;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    /** @param openedAccount whether the account was opened for it, so that nobody has ever signed in */
    Proposal(UUID officeId, UUID accountId, boolean openedAccount, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.officeId = officeId;
        this.accountId = accountId;
        this.openedAccount = openedAccount;
        this.state = State.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /**
     * Another administrator confirms it.
     *
     * @throws RuleViolationException when it is the proposer, the person, or it is confirmed or over
     */
    void confirm(UUID by, Instant now) {
        requireOpen(now);
        if (by.equals(proposedBy) || by.equals(accountId)) {
            throw new RuleViolationException("account.proposal.by-another");
        }
        if (state == State.CONFIRMED) {
            throw new RuleViolationException("account.proposal.confirmed-already");
        }
        this.state = State.CONFIRMED;
        this.confirmedBy = by;
        this.confirmedAt = now;
    }

    /**
     * The person may accept.
     *
     * @param alone whether the proposer is the only administrator, so that nobody could confirm
     * @throws RuleViolationException when it is not confirmed or over
     */
    void requireAcceptable(boolean alone, Instant now) {
        requireOpen(now);
        if (state != State.CONFIRMED && !alone) {
            throw new RuleViolationException("account.proposal.not-confirmed");
        }
    }

    /** The person accepts: the appointment is in force. */
    void accept(UUID appointment, Instant now) {
        end(State.ACCEPTED, accountId, now);
        this.appointmentId = appointment;
    }

    /** The person declines. @throws RuleViolationException when it is over */
    void decline(Instant now) {
        requireOpen(now);
        end(State.DECLINED, accountId, now);
    }

    /** An administrator takes it back. @throws RuleViolationException when it is over */
    void withdraw(UUID by, Instant now) {
        requireOpen(now);
        end(State.WITHDRAWN, by, now);
    }

    /** Nobody acted in time. */
    void lapse(Instant now) {
        end(State.LAPSED, null, now);
    }

    private void end(State next, @Nullable UUID by, Instant now) {
        this.state = next;
        this.endedBy = by;
        this.endedAt = now;
    }

    private void requireOpen(Instant now) {
        State stands = stateAt(now);
        if (!stands.isOpen()) {
            throw new RuleViolationException("account.proposal.gone." + stands);
        }
    }

    /** Where it stands: what nobody acted on in time has lapsed, also before that is written. */
    State stateAt(Instant now) {
        return stateAt(state, proposedAt, now);
    }

    static State stateAt(State stored, Instant proposedAt, Instant now) {
        return stored.isOpen() && !now.isBefore(proposedAt.plus(LIFE)) ? State.LAPSED : stored;
    }

    UUID getId() {
        return id;
    }

    UUID getOfficeId() {
        return officeId;
    }

    UUID getAccountId() {
        return accountId;
    }

    boolean hasOpenedAccount() {
        return openedAccount;
    }

    State getState() {
        return state;
    }

    UUID getProposedBy() {
        return proposedBy;
    }

    @Nullable
    UUID getConfirmedBy() {
        return confirmedBy;
    }
}
