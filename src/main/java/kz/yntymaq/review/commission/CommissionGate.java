package kz.yntymaq.review.commission;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;

/** While a commission votes on a case, and until its result is in force, nobody concludes on it. */
@Component
class CommissionGate implements StageGate {

    private final VoteStore votes;
    private final Protocols protocols;
    private final Applications applications;

    CommissionGate(VoteStore votes, Protocols protocols, Applications applications) {
        this.votes = votes;
        this.protocols = protocols;
        this.applications = applications;
    }

    @Override
    public Optional<RuleViolationException> hindrance(Application application, ReviewAction action) {
        if (action != ReviewAction.CONCLUDE) {
            return Optional.empty();
        }
        if (votes.open(application.getId()).isPresent()) {
            return Optional.of(new RuleViolationException("review.commission.error.votes"));
        }
        return protocols
                .last(application.getId())
                .filter(vote -> !protocols.awaited(application, vote).isEmpty())
                .map(vote -> new RuleViolationException("review.commission.error.unconfirmed"));
    }

    /** Whoever puts the case to a commission at this moment is waited for. */
    @Override
    public void pass(Application application, ReviewAction action) {
        if (action == ReviewAction.CONCLUDE) {
            applications.hold(application);
        }
        StageGate.super.pass(application, action);
    }
}
