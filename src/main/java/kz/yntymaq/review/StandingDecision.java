package kz.yntymaq.review;

import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.territory.Level;

/**
 * An approval or a refusal that stands: one that was given up is none.
 *
 * @param step by whom, when, why and by which point
 * @param level of the akimat that takes it
 */
public record StandingDecision(Application application, Transition step, Level level) {

    /** The decision on an application; empty before it, and after it was given up. */
    static Optional<StandingDecision> of(Application application, Route route) {
        boolean stands = application.getState() == ApplicationState.APPROVED
                || application.getState() == ApplicationState.REFUSED;
        Transition last = application.lastMove();
        return stands && last.stage() != null
                ? route.entry(last.stage()).map(stage -> new StandingDecision(application, last, stage.level()))
                : Optional.empty();
    }

    /** Whether this person took it and still holds an office of the level that takes it. */
    public boolean isOf(Actor actor) {
        return step.by().equals(actor.accountId()) && actor.isOfficialOf(level);
    }
}
