package kz.yntymaq.application.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Steps;
import kz.yntymaq.ui.Steps.Mark;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws where a sent application stands, the same for its co-operative and for an office. */
@Component
public class ApplicationSteps {

    private final Format format;
    private final Texts texts;

    ApplicationSteps(Format format, Texts texts) {
        this.format = format;
        this.texts = texts;
    }

    /** Registered, document check, conclusion, decision: each with the day when it was done or is due. */
    public Steps of(Application application) {
        Stage reached = StageProgress.reached(application);
        var steps = new ArrayList<Steps.Step>();
        steps.add(new Steps.Step("application.step.REGISTERED", Mark.DONE, format.date(application.getSubmittedAt())));
        for (Stage stage : Stage.values()) {
            Mark mark = mark(application, stage, reached);
            steps.add(new Steps.Step(stage.key(), mark, note(application, stage, mark)));
        }
        return new Steps(steps);
    }

    private static Mark mark(Application application, Stage stage, Stage reached) {
        if (application.getState() == ApplicationState.APPROVED || stage.compareTo(reached) < 0) {
            return Mark.DONE;
        }
        if (stage != reached) {
            return Mark.WAITING;
        }
        return application.getState().isWaiting() ? Mark.CURRENT : Mark.STOPPED;
    }

    private @Nullable String note(Application application, Stage stage, Mark mark) {
        return switch (mark) {
            case DONE -> format.date(StageProgress.doneAt(application, stage));
            case CURRENT ->
                application.getState() == ApplicationState.CORRECTION_ASKED
                        ? texts.get(
                                "application.clock-stopped",
                                format.date(application.getDeadlines().stoppedOn()))
                        : due(application, stage);
            case WAITING -> due(application, stage);
            case STOPPED -> texts.get(application.getState().key());
        };
    }

    /** While the clock stands still nobody knows the days: they move when it goes on. */
    private @Nullable String due(Application application, Stage stage) {
        LocalDate due = application.getDeadlines().of(stage);
        return due == null || application.getState() != ApplicationState.SUBMITTED
                ? null
                : texts.get("application.due", format.date(due));
    }
}
