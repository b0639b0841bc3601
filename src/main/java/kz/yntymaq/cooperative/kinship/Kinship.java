package kz.yntymaq.cooperative.kinship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** One member says that another one is a close relative; the other confirms or disputes it. Ends with either membership. */
@Entity
@SuppressWarnings("UnusedVariable") // what is stored only, the views read
class Kinship {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private UUID declarerMembership;
    private UUID relativeMembership;
    private UUID declarerId;
    private UUID relativeId;

    @Enumerated(EnumType.STRING)
    private KinshipKind kind;

    @Enumerated(EnumType.STRING)
    private KinshipState state;

    private Instant declaredAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Kinship() {}

    /** One of the two. */
    record Side(UUID membership, UUID account) {}

    /** @throws RuleViolationException when somebody declares themself */
    Kinship(UUID cooperativeId, Side declarer, Side relative, KinshipKind kind, Instant now) {
        if (declarer.account().equals(relative.account())) {
            throw new RuleViolationException("kinship.refused.self");
        }
        this.id = UUID.randomUUID();
        this.cooperativeId = cooperativeId;
        this.declarerMembership = declarer.membership();
        this.declarerId = declarer.account();
        this.relativeMembership = relative.membership();
        this.relativeId = relative.account();
        this.kind = kind;
        this.state = KinshipState.DECLARED;
        this.declaredAt = now;
    }

    /**
     * The other confirms or disputes it, and may think better of it later.
     *
     * @throws NotFoundException for anybody else
     * @throws RuleViolationException when it was withdrawn
     */
    void answer(UUID by, boolean confirmed, Instant now) {
        require(by.equals(relativeId));
        state = confirmed ? KinshipState.CONFIRMED : KinshipState.DISPUTED;
        answeredAt = now;
    }

    /**
     * Who declared it takes it back.
     *
     * @throws NotFoundException for anybody else
     * @throws RuleViolationException when it was withdrawn already
     */
    void withdraw(UUID by, Instant now) {
        require(by.equals(declarerId));
        state = KinshipState.WITHDRAWN;
        withdrawnAt = now;
    }

    private void require(boolean own) {
        if (!own) {
            throw new NotFoundException();
        }
        if (state == KinshipState.WITHDRAWN) {
            throw new RuleViolationException("kinship.refused.withdrawn");
        }
    }

    UUID getId() {
        return id;
    }

    UUID getDeclarerId() {
        return declarerId;
    }

    UUID getRelativeId() {
        return relativeId;
    }

    KinshipState getState() {
        return state;
    }
}
