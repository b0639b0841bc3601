package kz.yntymaq.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A question on the agenda of a sitting. What it says is known to the room above. */
@Entity
@Table(name = "voting_question")
class Question {

    @Id
    private UUID id;

    private UUID sittingId;

    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    private Majority majority;

    @Enumerated(EnumType.STRING)
    private BallotForm form;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;

    private @Nullable Integer members;
    private @Nullable Integer present;
    private @Nullable Integer yes;
    private @Nullable Integer no;
    private @Nullable Integer abstained;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    static Question of(UUID sitting, int place, Majority majority) {
        var question = new Question();
        question.id = UUID.randomUUID();
        question.sittingId = sitting;
        question.place = place;
        question.majority = majority;
        question.form = BallotForm.OPEN;
        question.state = QuestionState.PLANNED;
        return question;
    }

    void open(Instant now) {
        require(QuestionState.PLANNED);
        openedAt = now;
        state = QuestionState.OPEN;
    }

    /** From now on it is voted on in secret. */
    void becomeSecret() {
        require(QuestionState.OPEN);
        form = BallotForm.SECRET;
    }

    void close(Count count, Instant now) {
        require(QuestionState.OPEN);
        members = count.members();
        present = count.present();
        yes = count.yes();
        no = count.no();
        abstained = count.abstained();
        outcome = count.outcome(majority);
        closedAt = now;
        state = QuestionState.CLOSED;
    }

    void require(QuestionState required) {
        if (state != required) {
            throw new RuleViolationException("voting.refused.state");
        }
    }

    private @Nullable Count count() {
        return members == null || present == null || yes == null || no == null || abstained == null
                ? null
                : new Count(members, present, yes, no, abstained);
    }

    Votes.Facts facts() {
        return new Votes.Facts(id, sittingId, place, majority, form, state, openedAt, closedAt, count(), outcome);
    }

    UUID getId() {
        return id;
    }

    boolean isSecret() {
        return form == BallotForm.SECRET;
    }

    int getPlace() {
        return place;
    }
}
