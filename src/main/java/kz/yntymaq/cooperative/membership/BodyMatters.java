package kz.yntymaq.cooperative.membership;

import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;

/** What comes of a question on a body that a meeting adopted; answered by the room that keeps the bodies of a co-operative. */
public interface BodyMatters {

    /**
     * Carries it out in the transaction that counts it.
     *
     * @param by account of who closed the question
     * @return false when it cannot be carried out any more
     */
    boolean takeEffect(UUID question, UUID cooperativeId, MeetingDecision decision, UUID by);
}
