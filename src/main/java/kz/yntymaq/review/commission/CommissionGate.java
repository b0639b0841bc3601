package kz.yntymaq.review.commission;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;

/** While a commission votes on a case, nobody concludes on it. */
@Component
class CommissionGate implements StageGate {

    private final VoteStore votes;
    private final Applications applications;

    CommissionGate(VoteStore votes, Applications applications) {
        this.votes = votes;
        this.applications = applications;
    }

    @Override
    public Optional<RuleViolationException> hindrance(Application application, ReviewAction action) {
        return action == ReviewAction.CONCLUDE
                        && votes.open(application.getId()).isPresent()
                ? Optional.of(new RuleViolationException("review.commission.error.votes"))
                : Optional.empty();
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
