package kz.yntymaq.review;

import java.time.LocalDate;
import java.util.ArrayList;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.LoanApplication;
import kz.yntymaq.application.Stage;
import kz.yntymaq.application.Stages;
import kz.yntymaq.page.Format;
import kz.yntymaq.page.Steps;
import kz.yntymaq.page.Steps.Mark;
import kz.yntymaq.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws where an application stands: the stages with the days on which they are due or were done. */
@Component
class CaseSteps {

    private final Format format;
    private final Texts texts;

    CaseSteps(Format format, Texts texts) {
        this.format = format;
        this.texts = texts;
    }

    Steps of(LoanApplication application) {
        Stage at = Stages.reached(application);
        var steps = new ArrayList<Steps.Step>();
        steps.add(new Steps.Step("review.step.submitted", Mark.DONE, format.date(application.getSubmittedAt())));
        for (Stage stage : Stage.values()) {
            Mark mark = mark(application, stage, at);
            steps.add(new Steps.Step(stage.key(), mark, note(application, stage, mark)));
        }
        return new Steps(steps);
    }

    private static Mark mark(LoanApplication application, Stage stage, Stage at) {
        if (stage.compareTo(at) < 0 || application.getState() == ApplicationState.APPROVED) {
            return Mark.DONE;
        }
        if (stage.compareTo(at) > 0) {
            return Mark.WAITING;
        }
        return application.getState() == ApplicationState.SUBMITTED ? Mark.CURRENT : Mark.STOPPED;
    }

    private @Nullable String note(LoanApplication application, Stage stage, Mark mark) {
        LocalDate due = application.getDeadlines().of(stage);
        return switch (mark) {
            case DONE -> format.date(Stages.doneAt(application, stage));
            case CURRENT, WAITING -> due == null || application.getState() != ApplicationState.SUBMITTED
                    ? null // while the clock stands still the days are not known: they move when it goes on
                    : texts.get("review.step.due", format.date(due));
            case STOPPED -> application.getState() == ApplicationState.CORRECTION_ASKED
                    ? texts.get("review.step.stopped", format.date(application.getDeadlines().stoppedOn()))
                    : texts.get(application.getState().key());
        };
    }
}
