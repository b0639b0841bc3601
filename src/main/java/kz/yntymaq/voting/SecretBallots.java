package kz.yntymaq.voting;

import java.util.Collection;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;

/** The box of a secret vote; answered by the room of slips. */
public interface SecretBallots {

    /**
     * Opens the box, once. Whoever asks holds the question.
     *
     * @return what the ballots say, in no order that means anything
     * @throws RuleViolationException while slips are still taken, or when there are more ballots than slips
     */
    Collection<Choice> count(UUID question);

    /** Slips that were given out and have not come to the box. */
    int unused(UUID question);
}
