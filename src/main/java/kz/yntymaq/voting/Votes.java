package kz.yntymaq.voting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes of a sitting and the votes on them. Who votes is settled when a question is opened; who takes part at any
 * moment until it is closed counts as present. A vote may be changed until then, and nobody sees how it stands before.
 */
@Service
@Transactional
public class Votes {

    private final Sittings sittings;
    private final QuestionRepository questions;
    private final Ballots ballots;
    private final Presences presences;
    private final SecretBallots secret;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    Votes(
            Sittings sittings,
            QuestionRepository questions,
            Ballots ballots,
            Presences presences,
            SecretBallots secret,
            EntityManager entities,
            AuditLog audit,
            Clock clock) {
        this.sittings = sittings;
        this.questions = questions;
        this.ballots = ballots;
        this.presences = presences;
        this.secret = secret;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param place on the agenda, from 1
     * @param count null until it is closed
     * @param outcome null until it is closed
     */
    public record Facts(
            UUID id,
            UUID sitting,
            int place,
            Majority majority,
            BallotForm form,
            QuestionState state,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Count count,
            @Nullable Outcome outcome) {}

    /** A vote on record. @param raised whether whoever keeps the list wrote it down, and not the voter */
    public record Ballot(UUID voter, Choice choice, boolean raised) {}

    /**
     * What a vote that is open will be counted on.
     *
     * @param members who may vote
     * @param present of these, who took part at some moment of the vote
     * @param voted who gave a ballot
     * @param left of those present, who left without one
     */
    public record Base(int members, int present, int voted, int left) {

        /** Who is there and has not voted. */
        public int waiting() {
            return present - voted - left;
        }
    }

    /** Puts a question on the agenda, as its last. */
    public UUID put(UUID sitting, Majority majority) {
        sittings.hold(sitting).require(SittingState.PLANNED);
        return questions
                .saveAndFlush(Question.of(sitting, lastPlace(sitting) + 1, majority))
                .getId();
    }

    /** Puts a question to a sitting that is being held, as its last: what an earlier vote did not adopt, say, which stays on record. */
    public UUID putLate(UUID sitting, Majority majority) {
        sittings.hold(sitting).require(SittingState.OPEN);
        return questions
                .saveAndFlush(Question.of(sitting, lastPlace(sitting) + 1, majority))
                .getId();
    }

    private int lastPlace(UUID sitting) {
        return questions.findBySittingIdOrderByPlace(sitting).stream()
                .mapToInt(Question::getPlace)
                .max()
                .orElse(0);
    }

    /** Takes a question from the agenda, before people were asked to come. */
    public void remove(UUID sitting, UUID id) {
        sittings.hold(sitting).require(SittingState.PLANNED);
        questions.delete(questions.findByIdAndSittingId(id, sitting).orElseThrow(NotFoundException::new));
    }

    /**
     * The vote begins: who may vote is settled, and enough of them must be there.
     *
     * @throws RuleViolationException without a quorum, or while another question is open
     */
    public void open(Actor by, UUID sitting, UUID id) {
        open(by, sitting, id, "voting.refused.quorum");
    }

    /**
     * The same in a body that words its quorum itself.
     *
     * @param tooFew message key that says so, with how many are there, how many may vote, and how many are needed
     */
    public void open(Actor by, UUID sitting, UUID id, String tooFew) {
        Sitting held = sittings.hold(sitting);
        held.require(SittingState.OPEN);
        Question question = hold(sitting, id);
        question.require(QuestionState.PLANNED);
        if (questions.findBySittingIdOrderByPlace(sitting).stream()
                .anyMatch(each -> each.facts().state() == QuestionState.OPEN)) {
            throw new RuleViolationException("voting.refused.another-open");
        }
        List<UUID> voters = sittings.voters(held);
        ballots.freeze(id, sitting, voters);
        int present = ballots.present(id);
        if (!QuorumRule.holds(present, voters.size())) {
            throw new RuleViolationException(tooFew, present, voters.size(), QuorumRule.least(voters.size()));
        }
        question.open(clock.instant());
        questions.saveAndFlush(question);
        audit.note(by.accountId(), "voting.question-opened", id, null);
    }

    /** Who is there votes, or changes the own vote. */
    public void cast(Actor voter, UUID sitting, UUID id, Choice choice) {
        ballots.requireOpen(sitting, id);
        requireMayVote(sitting, id, voter.accountId());
        ballots.cast(id, voter.accountId(), choice, clock.instant());
        audit.note(voter.accountId(), "voting.cast", id, null);
    }

    /**
     * Refuses who may not vote by their own account now: no elector, not there, or represented.
     *
     * @param voter account
     */
    public void requireMayVote(UUID sitting, UUID id, UUID voter) {
        if (!ballots.isElector(id, voter)) {
            throw new RuleViolationException("voting.refused.no-elector");
        }
        Way way =
                presences.now(sitting, voter).orElseThrow(() -> new RuleViolationException("voting.refused.not-there"));
        if (way == Way.REPRESENTED) {
            throw new RuleViolationException("voting.refused.represented");
        }
    }

    /**
     * Whoever keeps the list writes raised hands down: of those who are there in person or are represented. A vote that
     * somebody cast themself stays.
     *
     * @param hands by account; a null choice takes back what was written down before
     */
    public void raise(Actor by, UUID sitting, UUID id, Map<UUID, @Nullable Choice> hands) {
        ballots.requireOpen(sitting, id);
        if (ballots.seen(sitting, id, hands.keySet()) < hands.size()) {
            throw new RuleViolationException("voting.refused.gone");
        }
        ballots.raise(id, hands, clock.instant(), by.accountId());
        audit.note(by.accountId(), "voting.raised", id, null);
    }

    /** An open vote becomes a secret one and starts again: the open ballots are dropped. Nothing happens to a secret one. */
    public void becomeSecret(Actor by, UUID sitting, UUID id) {
        Question question = hold(sitting, id);
        if (question.isSecret()) {
            return;
        }
        question.becomeSecret();
        ballots.drop(id);
        questions.saveAndFlush(question);
        audit.note(by.accountId(), "voting.became-secret", id, null);
    }

    /** The vote ends: it is counted, and what comes of it stands. */
    public Facts close(Actor by, UUID sitting, UUID id) {
        sittings.hold(sitting).require(SittingState.OPEN);
        Question question = hold(sitting, id);
        question.close(
                ballots.count(id, question.isSecret() ? secret.count(id) : ballots.choices(id)), clock.instant());
        questions.saveAndFlush(question);
        Facts closed = question.facts();
        audit.note(by.accountId(), "voting.question-closed", id, String.valueOf(closed.outcome()));
        return closed;
    }

    /** Held until the commit: no ballot is cast meanwhile, and those that are being cast are waited for. */
    private Question hold(UUID sitting, UUID id) {
        Question held = questions.findByIdAndSittingId(id, sitting).orElseThrow(NotFoundException::new);
        entities.refresh(held, LockModeType.PESSIMISTIC_WRITE);
        return held;
    }

    /** Those of a sitting, as the agenda has them. */
    @Transactional(readOnly = true)
    public List<Facts> of(UUID sitting) {
        return questions.findBySittingIdOrderByPlace(sitting).stream()
                .map(Question::facts)
                .toList();
    }

    /** Those of several sittings, in one query however many. */
    @Transactional(readOnly = true)
    public List<Facts> of(Collection<UUID> sittings) {
        return questions.findBySittingIdInOrderByPlace(sittings).stream()
                .map(Question::facts)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Facts> find(UUID sitting, UUID id) {
        return questions.findByIdAndSittingId(id, sitting).map(Question::facts);
    }

    /** The own vote as it stands. */
    @Transactional(readOnly = true)
    public Optional<Choice> own(Actor voter, UUID id) {
        return ballots.of(id, voter.accountId());
    }

    /** The own open votes of a sitting by question, in one query however many. */
    @Transactional(readOnly = true)
    public Map<UUID, Choice> ownOf(Actor voter, UUID sitting) {
        return ballots.ofSitting(sitting, voter.accountId());
    }

    /** Who voted how in the open by question, in one query however many. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Ballot>> ballotsOf(UUID sitting) {
        return ballots.ofSitting(sitting);
    }

    /** Whether somebody was among those who may vote when it was opened. */
    @Transactional(readOnly = true)
    public boolean isElector(Actor voter, UUID id) {
        return ballots.isElector(id, voter.accountId());
    }

    /** What it would be counted on now. */
    @Transactional(readOnly = true)
    public Base base(UUID id) {
        return ballots.base(id);
    }

    /** How many could vote still on a question that is open, in the open or with a slip that they hold. */
    @Transactional(readOnly = true)
    public int waiting(Facts open) {
        return open.form() == BallotForm.SECRET
                ? secret.unused(open.id())
                : ballots.base(open.id()).waiting();
    }

    /** How many have voted, in whatever way. */
    @Transactional(readOnly = true)
    public int votes(UUID id) {
        return ballots.cast(id);
    }

    /** Who voted how: for whoever keeps the list while it is open, for all members when it is closed. */
    @Transactional(readOnly = true)
    public List<Ballot> ballots(UUID id) {
        return ballots.of(id);
    }
}
