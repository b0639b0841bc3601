package kz.yntymaq.review.inspection;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import org.springframework.stereotype.Component;

/** What was found not to fit when it was inspected last is not approved (Rules of investment subsidies, point 4). */
@Component
class InspectionGate implements StageGate {

    private final InspectionRepository inspections;

    InspectionGate(InspectionRepository inspections) {
        this.inspections = inspections;
    }

    @Override
    public Optional<RuleViolationException> hindrance(Application application, ReviewAction action) {
        return action != ReviewAction.APPROVE
                ? Optional.empty()
                : inspections
                        .findFirstByKeyApplicationIdOrderByKeyNumberDesc(application.getId())
                        .filter(last -> !last.isPositive())
                        .map(last -> new RuleViolationException("review.inspection.error.negative"));
    }
}
