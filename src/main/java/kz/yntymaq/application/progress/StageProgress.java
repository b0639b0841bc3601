package kz.yntymaq.application.progress;

import java.time.Instant;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.route.Stage;
import org.jspecify.annotations.Nullable;

/** Tells how far an application came. */
final class StageProgress {

    private StageProgress() {}

    /** The stage at which it stands, or at which it ended. */
    static Stage reached(Application application) {
        if (application.getStage() != null) {
            return application.getStage();
        }
        return application.getTransitions().stream()
                .map(Transition::stage)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(Stage::valueOf)
                .orElse(Stage.first());
    }

    /** When a stage ended well; null when it has not. */
    static @Nullable Instant doneAt(Application application, Stage stage) {
        return application.getTransitions().stream()
                .filter(step -> ApplicationEvent.of(step).completesStage()
                        && stage.name().equals(step.stage()))
                .findFirst()
                .map(Transition::at)
                .orElse(null);
    }
}
