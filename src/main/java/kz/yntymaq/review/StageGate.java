package kz.yntymaq.review;

import java.util.Optional;
import kz.yntymaq.application.Application;

/** What must be settled before an office brings a stage to its end; a room above this one knows it. */
public interface StageGate {

    /**
     * Looks whether it may be done now, in the transaction that does it, and keeps what was settled until then.
     *
     * @throws kz.yntymaq.kernel.RuleViolationException when something is not settled
     * @throws kz.yntymaq.kernel.StaleEditException when somebody else acted on the application meanwhile
     */
    void pass(Application application, ReviewAction action);

    /**
     * Looks whether it may be refused by a ground.
     *
     * @param ground its code in the edition
     * @throws kz.yntymaq.kernel.FieldViolationException when the applicant was heard on another one
     */
    default void refuse(Application application, String ground) {}

    /**
     * What is not settled yet, for the page of an action whose press would be refused.
     *
     * @return in the language of the page; empty when it may be done
     */
    default Optional<String> unsettled(Application application, ReviewAction action) {
        return Optional.empty();
    }
}
