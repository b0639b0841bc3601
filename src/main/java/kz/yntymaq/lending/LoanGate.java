package kz.yntymaq.lending;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An approval is given up before the money: not while a pay-out waits for the second officer. What was paid the limit keeps. */
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
                        .filter(file -> file.getStage() == LoanStage.CONFIRMATION)
                        .map(LoanFile::hold)
                        .map(RuleViolationException::new)
                : Optional.empty();
    }
}
