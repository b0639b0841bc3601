package kz.yntymaq.cooperative.body;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.DomainEvents;

/** What a general meeting decided on bodies, with its day and the votes; written once. */
@Entity
@Table(name = "body_decision")
class BodyDecision {

    /** What was decided. */
    enum Kind {
        CHAIR,
        BOARD,
        REVISION,
        RELEASE
    }

    @Id
    private UUID id;

    private UUID cooperativeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable UUID questionId;

    @Embedded
    private MeetingDecision decision;

    private UUID recordedBy;

    @SuppressWarnings("unused") // stored only
    private Instant recordedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected BodyDecision() {}

    /** @param question on which the meeting voted in the portal, null for a meeting held elsewhere */
    static BodyDecision of(
            UUID cooperative, Kind kind, @Nullable UUID question, MeetingDecision decision, UUID by, Instant now) {
        var made = new BodyDecision();
        made.id = UUID.randomUUID();
        made.cooperativeId = cooperative;
        made.kind = kind;
        made.questionId = question;
        made.decision = decision;
        made.recordedBy = by;
        made.recordedAt = now;
        return made;
    }

    /** A decision of a meeting held elsewhere was written down. @param by account that wrote it */
    record Recorded(UUID cooperativeId, UUID id, UUID by) {}

    @DomainEvents
    Collection<Recorded> recorded() {
        return questionId == null ? Set.of(new Recorded(cooperativeId, id, recordedBy)) : Set.of();
    }

    UUID getId() {
        return id;
    }

    @SuppressWarnings("unused") // of which co-operative; asked for by it
    UUID getCooperativeId() {
        return cooperativeId;
    }

    Kind getKind() {
        return kind;
    }

    @Nullable
    UUID getQuestionId() {
        return questionId;
    }

    MeetingDecision getDecision() {
        return decision;
    }
}
