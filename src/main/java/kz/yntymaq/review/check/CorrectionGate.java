package kz.yntymaq.review.check;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Corrections;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;

/**
 * At a check nothing is decided before each correction that came back was looked at, and nothing goes on before each is
 * accepted. The portal's own order.
 */
@Component
class CorrectionGate implements StageGate {

    @Override
    public Optional<RuleViolationException> hindrance(Application application, ReviewAction action) {
        boolean refusal = action == ReviewAction.REFUSE;
        if (!(refusal || action == ReviewAction.COMPLETE_CHECK) || !application.isAtCheck()) {
            return Optional.empty();
        }
        Corrections corrections = application.getCorrections();
        if (!corrections.waiting().isEmpty()) {
            return Optional.of(new RuleViolationException("review.corrections.judge.waiting"));
        }
        return refusal || corrections.again().isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleViolationException("review.corrections.judge.not-accepted"));
    }
}
