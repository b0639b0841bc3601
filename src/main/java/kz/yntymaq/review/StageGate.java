package kz.yntymaq.review;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;

/** What must be settled before an office acts on an application; a room above this one knows it. */
public interface StageGate {

    /** What still keeps an office from an action, for its page and its press alike; empty when it may be done. */
    default Optional<RuleViolationException> hindrance(Application application, ReviewAction action) {
        return Optional.empty();
    }

    /**
     * Why it may not be refused by a ground.
     *
     * @param ground its code in the edition
     * @return by the field of the ground; empty when it may be
     */
    default Optional<FieldViolationException> hindrance(Application application, String ground) {
        return Optional.empty();
    }

    /**
     * Looks whether it may be done now, in the transaction that does it, and keeps what was settled until then.
     *
     * @throws RuleViolationException when something is not settled
     * @throws kz.yntymaq.kernel.StaleEditException when somebody else acted on the application meanwhile
     */
    default void pass(Application application, ReviewAction action) {
        hindrance(application, action).ifPresent(hindrance -> {
            throw hindrance;
        });
    }
}
