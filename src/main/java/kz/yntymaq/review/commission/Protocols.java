package kz.yntymaq.review.commission;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The protocol of a vote that has ended: each who voted confirms it, and the result is in force when all have. */
@Service
@Transactional
class Protocols {

    private final VoteStore votes;
    private final ReviewAccess access;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Protocols(VoteStore votes, ReviewAccess access, OnceOnly once, AuditLog audit, Clock clock) {
        this.votes = votes;
        this.access = access;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last vote on a case that has ended; whoever asks may see the case. */
    @Transactional(readOnly = true)
    Optional<CaseVote> last(UUID application) {
        List<CaseVote> ended =
                votes.of(application).stream().filter(vote -> !vote.goesOn()).toList();
        return ended.isEmpty() ? Optional.empty() : Optional.of(ended.get(ended.size() - 1));
    }

    /** The same for an official who reads the case. @throws NotFoundException where none has ended, and for whom a tie keeps from it */
    @Transactional(readOnly = true)
    CaseVote read(Actor actor, Application application) {
        return last(application.getId())
                .filter(vote -> access.tie(actor.accountId(), application).isEmpty())
                .orElseThrow(NotFoundException::new);
    }

    /** Whose confirmation the result of a vote waits for; none when it is in force, or there is no result. */
    @Transactional(readOnly = true)
    List<CaseVote.Member> awaited(Application application, CaseVote vote) {
        return vote.unconfirmed(
                one -> one.inOffice() && access.tie(one.id(), application).isEmpty(), clock.instant());
    }

    /** @throws RuleViolationException for who did not vote, or has confirmed it already */
    void confirm(Actor actor, UUID id, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "commission.confirm", id), () -> {
            Application application = access.findFor(actor, id, ReviewAction.CONCLUDE);
            boolean done = last(id).filter(vote -> votes.confirm(vote.id(), actor.accountId(), clock.instant()))
                    .isPresent();
            if (!done) {
                throw new RuleViolationException("review.commission.error.confirm");
            }
            String number = requireNonNull(application.getNumber());
            audit.note(actor.accountId(), "review.commission-confirmed", number, null);
            return number;
        });
    }
}
