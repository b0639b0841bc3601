package kz.yntymaq.application.progress;

import java.time.Instant;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Stage;
import kz.yntymaq.kernel.Transition;
import org.jspecify.annotations.Nullable;

/** Tells how far an application came. */
final class StageProgress {

    private StageProgress() {}

    /** The stage at which it stands, or at which it ended. */
    static Stage reached(Application application) {
        if (application.getStage() != null) {
            return application.getStage();
        }
        if (application.getConclusion() != null) {
            return Stage.DECISION;
        }
        return doneAt(application, Stage.DOCUMENT_CHECK) == null ? Stage.DOCUMENT_CHECK : Stage.CONCLUSION;
    }

    /** When a stage ended well; null when it has not. */
    static @Nullable Instant doneAt(Application application, Stage stage) {
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
