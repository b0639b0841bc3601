package kz.yntymaq.application;

import java.time.Instant;
import kz.yntymaq.audit.Transition;
import org.jspecify.annotations.Nullable;

/** Tells how far an application came. */
final class Stages {

    private Stages() {}

    /** The stage at which it stands, or at which it ended. */
    static Stage reached(LoanApplication application) {
        if (application.getStage() != null) {
            return application.getStage();
        }
        if (application.getConclusion() != null) {
            return Stage.DECISION;
        }
        return doneAt(application, Stage.DOCUMENT_CHECK) == null ? Stage.DOCUMENT_CHECK : Stage.CONCLUSION;
    }

    /** When a stage ended well; null when it has not. */
    static @Nullable Instant doneAt(LoanApplication application, Stage stage) {
        HistoryStep end = switch (stage) {
            case DOCUMENT_CHECK -> HistoryStep.CHECKED;
            case CONCLUSION -> HistoryStep.CONCLUDED;
            case DECISION -> HistoryStep.APPROVED;
        };
        return application.getTransitions().stream()
                .filter(step -> HistoryStep.of(step) == end)
                .findFirst()
                .map(Transition::at)
                .orElse(null);
    }
}
