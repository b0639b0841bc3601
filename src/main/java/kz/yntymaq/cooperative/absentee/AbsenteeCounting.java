package kz.yntymaq.cooperative.absentee;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A vote in absence is counted by itself after its last day, or when all have answered; what is adopted is in force. */
@Service
@Transactional
public class AbsenteeCounting {

    private final AbsenteeAccess access;
    private final AbsenteeVotes votes;
    private final AbsenteeAnswers answers;
    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Adoption adoption;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenteeCounting(
            AbsenteeAccess access,
            AbsenteeVotes votes,
            AbsenteeAnswers answers,
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Adoption adoption,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.votes = votes;
        this.answers = answers;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.adoption = adoption;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever keeps it has it counted before the last day has passed: only once all have answered themselves. Again is the same. */
    public void close(Actor actor, UUID cooperativeId, UUID id) {
        AbsenteeVote vote = access.kept(actor, cooperativeId, id).vote();
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        access.hold(vote);
        if (vote.getState().isOver()) {
            return;
        }
        if (!vote.isDue(LocalDate.now(clock))) {
            int missing = memberships.countVoters(cooperativeId) - answers.answered(id);
            if (missing > 0) {
                throw new RuleViolationException("absentee.refused.not-all", missing);
            }
            if (answers.isAnyOnPaper(id)) { // whoever was written down can still answer otherwise
                throw new RuleViolationException("absentee.refused.on-paper");
            }
        }
        count(vote, actor.accountId());
    }

    /** Counts one whose last day has passed; nothing happens to any other. */
    void closeDue(UUID id) {
        AbsenteeVote vote = votes.findById(id).orElseThrow(NotFoundException::new);
        cooperatives.findForUpdate(vote.getCooperativeId()).orElseThrow(NotFoundException::new);
        access.hold(vote);
        if (vote.isDue(LocalDate.now(clock))) {
            count(vote, null);
        }
    }

    /** The co-operative is held before the vote, as whoever changes who its members are holds it. */
    private void count(AbsenteeVote vote, @Nullable UUID by) {
        UUID cooperative = vote.getCooperativeId();
        Count count = answers.count(vote.getId(), memberships.findVoters(cooperative));
        List<CharterWording.Change> changes = vote.changes();
        boolean adopted = AbsenteeVote.isAdopted(count)
                && adoption.moved(cooperative, changes).isEmpty();
        Integer edition = adopted
                ? adoption.adopt(
                        cooperative,
                        changes,
                        CharterWording.Vote.inWriting(vote.getId(), LocalDate.now(clock), count.yes(), count.members()),
                        requireNonNull(vote.getAskedBy()))
                : null;
        vote.close(count, edition, clock.instant());
        votes.saveAndFlush(vote);
        audit.note(by, "absentee.counted", vote.getId(), vote.getState().name());
        events.publishEvent(new AbsenteeMoved(cooperative, vote.getId(), AbsenteeMoved.What.CLOSED, null));
    }

    /** Members who have not answered are told once more; nothing happens when they were. */
    void remind(UUID id) {
        AbsenteeVote vote = votes.findById(id).orElseThrow(NotFoundException::new);
        access.hold(vote);
        if (vote.isAnswered(LocalDate.now(clock)) && vote.getRemindedAt() == null) {
            vote.remind(clock.instant());
            votes.saveAndFlush(vote);
            events.publishEvent(new AbsenteeMoved(vote.getCooperativeId(), id, AbsenteeMoved.What.REMINDED, null));
        }
    }

    /** Whoever keeps it confirms its minutes; again is the same. */
    public void confirm(Actor actor, UUID cooperativeId, UUID id) {
        AbsenteeVote vote = access.held(actor, cooperativeId, id);
        vote.confirm(actor.accountId(), clock.instant());
        votes.saveAndFlush(vote);
        audit.note(actor.accountId(), "absentee.confirmed", id, null);
    }
}
