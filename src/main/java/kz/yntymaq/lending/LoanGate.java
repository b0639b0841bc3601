package kz.yntymaq.lending;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An approval is given up before the money: not once a pay-out was entered. */
@Component
@Transactional(readOnly = true)
class LoanGate implements StageGate {

    private final LoanReach loans;

    LoanGate(LoanReach loans) {
        this.loans = loans;
    }

    @Override
    public Optional<RuleViolationException> hindrance(Application application, ReviewAction action) {
        return action == ReviewAction.RELEASE
                ? loans.of(application)
                        .filter(file -> file.getPayout() != null)
                        .map(LoanFile::hold)
                        .map(RuleViolationException::new)
                : Optional.empty();
    }
}
