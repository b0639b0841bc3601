package kz.yntymaq.review.decision;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.fund.Held;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An approval whose money is paid out is given up by nobody. */
@Component
@Transactional(readOnly = true)
class PaidGate implements StageGate {

    private final Limits limits;

    PaidGate(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<RuleViolationException> hindrance(Application application, ReviewAction action) {
        return action == ReviewAction.RELEASE
                ? limits.held(application.getId())
                        .filter(Held.PAID::equals)
                        .map(paid -> new RuleViolationException("programme.limit.paid"))
                : Optional.empty();
    }
}
