package kz.yntymaq.application.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Steps;
import kz.yntymaq.ui.Steps.Mark;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws where a sent application stands, the same for its co-operative and for an office. */
@Component
public class ApplicationSteps {

    private final ApplicationEditions editions;
    private final StageClock spent;
    private final Format format;
    private final Texts texts;
    private final Clock clock;

    ApplicationSteps(ApplicationEditions editions, StageClock spent, Format format, Texts texts, Clock clock) {
        this.editions = editions;
        this.spent = spent;
        this.format = format;
        this.texts = texts;
        this.clock = clock;
    }

    /** Registered, and the stages of the route: each with the day when it was done or is due. */
    public Steps of(Application application) {
        Route route = editions.route(application);
        int reached = place(route, StageProgress.reached(application, route));
        var steps = new ArrayList<Steps.Step>();
        steps.add(new Steps.Step(
                texts.get("application.step.REGISTERED"), Mark.DONE, format.date(application.getSubmittedAt())));
        boolean ended = !application.getState().isWaiting() && application.getState() != ApplicationState.APPROVED;
        for (StageEntry stage : route.entries()) {
            if (ended && place(route, stage.code()) > reached) {
                break; // it will not come to this one any more
            }
            Mark mark = mark(application, place(route, stage.code()), reached);
            steps.add(new Steps.Step(stage.name().here(), mark, note(application, stage.code(), mark)));
        }
        return new Steps(steps);
    }

    private static int place(Route route, String stage) {
        return route.entries().stream().map(StageEntry::code).toList().indexOf(stage);
    }

    private static Mark mark(Application application, int stage, int reached) {
        if (application.getState() == ApplicationState.APPROVED || stage < reached) {
            return Mark.DONE;
        }
        if (stage != reached) {
            return Mark.WAITING;
        }
        return application.getState().isWaiting() ? Mark.CURRENT : Mark.STOPPED;
    }

    private @Nullable String note(Application application, String stage, Mark mark) {
        return switch (mark) {
            case DONE -> format.date(StageProgress.doneAt(application, stage));
            case CURRENT ->
                withSpent(
                        application,
                        application.getState() == ApplicationState.CORRECTION_ASKED
                                ? texts.get(
                                        "application.clock-stopped",
                                        format.date(application.getDeadlines().stoppedOn()))
                                : due(application, stage));
            case WAITING -> due(application, stage);
            case STOPPED -> texts.get(application.getState().key());
        };
    }

    /** With the days that are used beside those that are left, also while the clock stands still. */
    private @Nullable String withSpent(Application application, @Nullable String note) {
        return note == null
                ? null
                : spent.of(application)
                        .map(term -> note + "; " + texts.get("application.spent", term.used(), term.left()))
                        .orElse(note);
    }

    /** While the clock stands still nobody knows the days: they move when it goes on. */
    private @Nullable String due(Application application, String stage) {
        LocalDate due = application.getDeadlines().of(stage);
        return due == null || application.getState() != ApplicationState.SUBMITTED
                ? null
                : texts.get(
                        due.isBefore(LocalDate.now(clock)) ? "application.overdue" : "application.due",
                        format.date(due));
    }
}
