package kz.yntymaq.review;

import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.route.Stage;

/**
 * An approval or a refusal that stands: one that was given up is none.
 *
 * @param step by whom, when, why and by which point
 */
public record StandingDecision(Application application, Transition step) {

    /** The decision on an application; empty before it, and after it was given up. */
    public static Optional<StandingDecision> of(Application application) {
        boolean stands = application.getState() == ApplicationState.APPROVED
                || application.getState() == ApplicationState.REFUSED;
        return stands ? Optional.of(new StandingDecision(application, application.lastTransition())) : Optional.empty();
    }

    /** Whether this person took it and still holds an office of the level that takes it. */
    public boolean isOf(Actor actor) {
        Stage stage = Stage.valueOf(Objects.requireNonNull(step.stage()));
        return step.by().equals(actor.accountId()) && actor.isOfficialOf(stage.level());
    }
}
