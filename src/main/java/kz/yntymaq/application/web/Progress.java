package kz.yntymaq.application.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.FindingText;
import kz.yntymaq.application.HistoryStep;
import kz.yntymaq.application.LoanApplication;
import kz.yntymaq.application.Stage;
import kz.yntymaq.application.Stages;
import kz.yntymaq.page.Format;
import kz.yntymaq.page.Steps;
import kz.yntymaq.page.Steps.Mark;
import kz.yntymaq.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the way of a sent application: its steps with their dates, and what happened in words. Named {@code @applicationProgress} in templates. */
@Component("applicationProgress")
public class Progress {

    private final FindingText rules;
    private final Texts texts;
    private final Format format;

    Progress(FindingText rules, Texts texts, Format format) {
        this.rules = rules;
        this.texts = texts;
        this.format = format;
    }

    /**
     * One thing that happened.
     *
     * @param key message key of what it was
     * @param reason in the words of who did it
     * @param rule act and point that it rests on, written for a reader
     */
    public record Event(Instant at, String key, @Nullable String reason, @Nullable String rule) {}

    /** Registered, document check, conclusion, decision: each with the day when it was done or is due. */
    public Steps steps(LoanApplication application) {
        var steps = new ArrayList<Steps.Step>();
        steps.add(new Steps.Step("application.step.REGISTERED", Mark.DONE, format.date(application.getSubmittedAt())));
        Stage reached = Stages.reached(application);
        for (Stage stage : Stage.values()) {
            steps.add(new Steps.Step(stage.key(), mark(application, stage, reached), note(application, stage, reached)));
        }
        return new Steps(steps);
    }

    /** What happened, the newest first. */
    public List<Event> history(LoanApplication application) {
        var events = new ArrayList<>(application.getTransitions().stream()
                .map(step -> new Event(step.at(), HistoryStep.of(step).key(), step.reason(), rules.written(step.rule())))
                .toList());
        Collections.reverse(events);
        return events;
    }

    private static Mark mark(LoanApplication application, Stage stage, Stage reached) {
        if (application.getState() == ApplicationState.APPROVED || stage.compareTo(reached) < 0) {
            return Mark.DONE;
        }
        if (stage != reached) {
            return Mark.WAITING;
        }
        return application.getState().isWaiting() ? Mark.CURRENT : Mark.STOPPED;
    }

    private @Nullable String note(LoanApplication application, Stage stage, Stage reached) {
        return switch (mark(application, stage, reached)) {
            case DONE -> format.date(Stages.doneAt(application, stage));
            case CURRENT -> application.getDeadlines().stoppedOn() != null
                    ? texts.get("application.clock-stopped", format.date(application.getDeadlines().stoppedOn()))
                    : texts.get("application.due", format.date(application.getDeadlines().of(stage)));
            case WAITING -> application.getState().isWaiting()
                    ? texts.get("application.due", format.date(application.getDeadlines().of(stage)))
                    : null;
            case STOPPED -> texts.get(application.getState().key());
        };
    }
}
