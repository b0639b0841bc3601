package kz.yntymaq.voting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A sitting of a body, from its first question to its end. */
@Entity
@Table(name = "voting_sitting")
class Sitting {

    @Id
    private UUID id;

    private String bodyKind;
    private UUID body;

    @Enumerated(EnumType.STRING)
    private SittingState state;

    private @Nullable UUID presiding;
    private @Nullable UUID secretary;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Sitting() {}

    static Sitting prepare(String bodyKind, UUID body) {
        var sitting = new Sitting();
        sitting.id = UUID.randomUUID();
        sitting.bodyKind = bodyKind;
        sitting.body = body;
        sitting.state = SittingState.PLANNED;
        return sitting;
    }

    /** People were asked to come. @param questions on its agenda */
    void call(int questions) {
        require(SittingState.PLANNED);
        if (questions == 0) {
            throw new RuleViolationException("voting.refused.no-questions");
        }
        state = SittingState.CALLED;
    }

    void callOff() {
        require(SittingState.PLANNED, SittingState.CALLED);
        state = SittingState.CALLED_OFF;
    }

    /** @param presiding who leads it @param secretary who keeps its minutes, somebody else */
    void open(UUID presiding, UUID secretary, Instant now) {
        require(SittingState.CALLED);
        if (presiding.equals(secretary)) {
            throw new RuleViolationException("voting.refused.one-person");
        }
        this.presiding = presiding;
        this.secretary = secretary;
        openedAt = now;
        state = SittingState.OPEN;
    }

    void close(Instant now) {
        require(SittingState.OPEN);
        closedAt = now;
        state = SittingState.CLOSED;
    }

    /** Refuses what is done in another state. */
    void require(SittingState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new RuleViolationException("voting.refused.state");
        }
    }

    Sittings.Facts facts() {
        return new Sittings.Facts(id, body, state, presiding, secretary, openedAt, closedAt, version);
    }

    UUID getId() {
        return id;
    }

    String getBodyKind() {
        return bodyKind;
    }

    UUID getBody() {
        return body;
    }
}
