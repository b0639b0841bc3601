package kz.yntymaq.cooperative.absentee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Choice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members answer: by the own account, or on paper, which whoever keeps the vote records. */
@Service
@Transactional
public class AbsenteeAnswering {

    private final AbsenteeAccess access;
    private final AbsenteeAnswers answers;
    private final AbsenteeMembers members;
    private final MembershipRepository memberships;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenteeAnswering(
            AbsenteeAccess access,
            AbsenteeAnswers answers,
            AbsenteeMembers members,
            MembershipRepository memberships,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.answers = answers;
        this.members = members;
        this.memberships = memberships;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Answers by the own account, or changes the own answer, until the last day; it stands in place of one on paper. */
    public void answer(Actor actor, UUID cooperativeId, UUID id, Choice choice) {
        access.seen(actor, cooperativeId, id);
        requireEither(choice);
        answers.requireOpen(id, LocalDate.now(clock));
        if (!memberships.isVoter(cooperativeId, actor.accountId())) {
            throw new RuleViolationException("absentee.refused.no-member");
        }
        answers.give(id, actor.accountId(), choice, clock.instant());
        audit.note(actor.accountId(), "absentee.answered", id, null);
    }

    /**
     * Records an answer that a member has signed on paper, of which the member is told.
     *
     * @param membership of the member, who is another than the actor
     * @param signedOn from the day on which members were asked until today
     * @throws RuleViolationException for who has answered by the own account
     */
    public void record(Actor actor, UUID cooperativeId, UUID id, UUID membership, Choice choice, LocalDate signedOn) {
        AbsenteeAccess.Seen seen = access.kept(actor, cooperativeId, id);
        UUID voter = members.account(cooperativeId, membership).orElseThrow(NotFoundException::new);
        requireEither(choice);
        LocalDate today = LocalDate.now(clock);
        answers.requireOpen(id, today);
        if (voter.equals(actor.accountId())) {
            throw new RuleViolationException("absentee.refused.own-paper");
        }
        Instant asked = seen.vote().getAskedAt();
        RecordedDay.require(
                "signedOn", signedOn, asked == null ? null : LocalDate.ofInstant(asked, clock.getZone()), today);
        if (!answers.record(id, voter, choice, signedOn, actor.accountId(), clock.instant())) {
            throw new RuleViolationException("absentee.refused.answered");
        }
        audit.note(actor.accountId(), "absentee.recorded", id, null);
        events.publishEvent(new AbsenteeMoved(cooperativeId, id, AbsenteeMoved.What.RECORDED, voter));
    }

    private static void requireEither(Choice choice) {
        if (choice == Choice.ABSTAIN) {
            throw new RuleViolationException("absentee.refused.either");
        }
    }
}
