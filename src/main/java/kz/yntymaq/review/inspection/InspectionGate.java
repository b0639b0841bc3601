package kz.yntymaq.review.inspection;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** What was found not to fit when it was inspected last is not approved (Rules of investment subsidies, point 4). */
@Component
class InspectionGate implements StageGate {

    private final InspectionRepository inspections;
    private final Texts texts;

    InspectionGate(InspectionRepository inspections, Texts texts) {
        this.inspections = inspections;
        this.texts = texts;
    }

    @Override
    public void pass(Application application, ReviewAction action) {
        if (isAgainst(application, action)) {
            throw new RuleViolationException("review.inspection.error.negative");
        }
    }

    @Override
    public Optional<String> unsettled(Application application, ReviewAction action) {
        return isAgainst(application, action)
                ? Optional.of(texts.get("review.inspection.error.negative"))
                : Optional.empty();
    }

    private boolean isAgainst(Application application, ReviewAction action) {
        return action == ReviewAction.APPROVE
                && inspections
                        .findFirstByKeyApplicationIdOrderByKeyNumberDesc(application.getId())
                        .filter(last -> !last.isPositive())
                        .isPresent();
    }
}
