package kz.yntymaq.applicant;

import java.util.Optional;
import kz.yntymaq.account.Actor;

/** What an applicant's chair has begun and must bring to its end first; answered by the room that keeps applications. */
public interface UnfinishedWork {

    /**
     * A step.
     *
     * @param key message key of its words; {@code key.text} tells more and {@code key.button} leads there
     * @param about name of the applicant it concerns
     * @param urgent whether somebody waits for it until a day
     */
    record Step(String key, String link, String about, boolean urgent) {}

    /** The most urgent one; empty when nothing waits for this villager. */
    Optional<Step> of(Actor actor);
}
