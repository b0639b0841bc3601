package kz.yntymaq.review.inspection;

import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;

/** What was inspected and found not to fit is not approved (Rules of investment subsidies, point 4). */
@Component
class InspectionGate implements StageGate {

    private final InspectionRepository inspections;

    InspectionGate(InspectionRepository inspections) {
        this.inspections = inspections;
    }

    @Override
    public void pass(Application application, ReviewAction action) {
        if (action == ReviewAction.APPROVE
                && inspections
                        .findById(application.getId())
                        .filter(each -> !each.isPositive())
                        .isPresent()) {
            throw new RuleViolationException("review.inspection.error.negative");
        }
    }
}
