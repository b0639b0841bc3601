package kz.yntymaq.application.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.LoanApplication;
import kz.yntymaq.application.Stage;
import kz.yntymaq.audit.Transition;
import kz.yntymaq.page.Format;
import kz.yntymaq.page.Steps;
import kz.yntymaq.page.Steps.Mark;
import kz.yntymaq.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the way of a sent application: its steps with their dates, and what happened in words. Named {@code @applicationProgress} in templates. */
@Component("applicationProgress")
public class Progress {

    private final Texts texts;
    private final Format format;

    Progress(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /**
     * One thing that happened.
     *
     * @param key message key of what it was
     * @param reason in the words of who did it
     * @param rule act and point, null for none
     */
    public record Event(Instant at, String key, @Nullable String reason, @Nullable String rule) {}

    /** Registered, document check, conclusion, decision: each with the day when it was done or is due. */
    public Steps steps(LoanApplication application) {
        var steps = new ArrayList<Steps.Step>();
        steps.add(new Steps.Step("application.step.REGISTERED", Mark.DONE, format.date(application.getSubmittedAt())));
        Stage reached = reached(application);
        for (Stage stage : Stage.values()) {
            steps.add(new Steps.Step(stage.key(), mark(application, stage, reached), note(application, stage, reached)));
        }
        return new Steps(steps);
    }

    /** What happened, the newest first. */
    public List<Event> history(LoanApplication application) {
        List<Transition> transitions = application.getTransitions();
        List<Event> events = new ArrayList<>(IntStream.range(0, transitions.size())
                .mapToObj(i -> new Event(
                        transitions.get(i).at(),
                        "application.history." + name(transitions.get(i)),
                        transitions.get(i).reason(),
                        transitions.get(i).rule()))
                .toList());
        Collections.reverse(events);
        return events;
    }

    private static String name(Transition transition) {
        if (isWithinOffice(transition)) {
            return transition.reason() == null ? "DOCUMENTS_CHECKED" : "CONCLUDED";
        }
        if (ApplicationState.CORRECTION_ASKED.name().equals(transition.from())
                && ApplicationState.SUBMITTED.name().equals(transition.to())) {
            return "SENT_BACK";
        }
        return transition.to();
    }

    private static boolean isWithinOffice(Transition transition) {
        return ApplicationState.SUBMITTED.name().equals(transition.from())
                && ApplicationState.SUBMITTED.name().equals(transition.to());
    }

    /** The stage where it stands or where it ended. */
    private static Stage reached(LoanApplication application) {
        if (application.getStage() != null) {
            return application.getStage();
        }
        if (application.getConclusion() != null) {
            return Stage.DECISION;
        }
        return application.getTransitions().stream().anyMatch(Progress::isWithinOffice) ? Stage.CONCLUSION : Stage.DOCUMENT_CHECK;
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
            case DONE -> format.date(doneAt(application, stage));
            case CURRENT -> application.getDeadlines().stoppedOn() != null
                    ? texts.get("application.clock-stopped", format.date(application.getDeadlines().stoppedOn()))
                    : texts.get("application.due", format.date(application.getDeadlines().of(stage)));
            case WAITING -> application.getState().isWaiting()
                    ? texts.get("application.due", format.date(application.getDeadlines().of(stage)))
                    : null;
            case STOPPED -> texts.get(application.getState().key());
        };
    }

    private static Instant doneAt(LoanApplication application, Stage stage) {
        List<Transition> transitions = application.getTransitions();
        List<Transition> within = transitions.stream().filter(Progress::isWithinOffice).toList();
        return stage.ordinal() < within.size()
                ? within.get(stage.ordinal()).at()
                : transitions.get(transitions.size() - 1).at();
    }
}
