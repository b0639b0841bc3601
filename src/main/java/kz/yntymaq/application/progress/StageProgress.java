package kz.yntymaq.application.progress;

import java.time.Instant;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.route.Route;
import org.jspecify.annotations.Nullable;

/** Tells how far an application came. */
final class StageProgress {

    private StageProgress() {}

    /** Code of the stage at which it stands, or at which it ended. */
    static String reached(Application application, Route route) {
        if (application.getStage() != null) {
            return application.getStage().code();
        }
        return application.getTransitions().stream()
                .map(Transition::stage)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(route.first().code());
    }

    /** When a stage ended well; null when it has not. */
    static @Nullable Instant doneAt(Application application, String stage) {
        return application.getTransitions().stream()
                .filter(step -> ApplicationEvent.of(step).completesStage() && stage.equals(step.stage()))
                .findFirst()
                .map(Transition::at)
                .orElse(null);
    }
}
