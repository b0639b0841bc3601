package kz.yntymaq.application.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in words what happened to an application. Named {@code @applicationHistory} in templates. */
@Component("applicationHistory")
class History {

    private final StepRule rule;
    private final StepReasons reasons;
    private final HelpLines helps;

    History(StepRule rule, StepReasons reasons, HelpLines helps) {
        this.rule = rule;
        this.reasons = reasons;
        this.helps = helps;
    }

    /**
     * One thing that happened.
     *
     * @param key message key of what it was
     * @param reason in the words of who did it
     * @param rule act and point that it rests on, written for a reader
     * @param past why an approval came before those that stood earlier in the queue; else null
     * @param hand helper and chair, where a helper did it; else null
     */
    public record Event(
            Instant at,
            String key,
            @Nullable String reason,
            @Nullable String rule,
            @Nullable String past,
            @Nullable String hand) {}

    /** A draft that is taken back was never anywhere else: it is deleted. */
    private static String key(Transition step) {
        boolean givenUp = ApplicationEvent.of(step) == ApplicationEvent.WITHDRAWN
                && ApplicationState.DRAFT.name().equals(step.from());
        return "application.history." + (givenUp ? "GIVEN_UP" : step.event());
    }

    /** What happened, the newest first. */
    public List<Event> of(Application application) {
        HelpLines.Helps known = helps.of(application);
        var events = new ArrayList<>(application.getTransitions().stream()
                .map(step -> new Event(
                        step.at(),
                        key(step),
                        reasons.of(application, step),
                        rule.written(application, step),
                        passed(application, step),
                        known.handAt(step.at())))
                .toList());
        Collections.reverse(events);
        return events;
    }

    private static @Nullable String passed(Application application, Transition step) {
        return ApplicationEvent.of(step) == ApplicationEvent.APPROVED && application.isLatest(step)
                ? application.getPastQueue()
                : null;
    }
}
