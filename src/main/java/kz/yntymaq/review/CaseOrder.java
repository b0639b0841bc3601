package kz.yntymaq.review;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;

/** The order in which an official goes through the cases; answered by the queue, in which it was chosen. */
public interface CaseOrder {

    /** A case that follows. */
    record Next(UUID id, String number) {}

    /**
     * Where a case stands in the order; empty for one that was not sent or that the actor may not see.
     *
     * @param queue address of the queue as its reader last saw it
     */
    Optional<String> place(Actor actor, String queue, UUID id);

    /**
     * The case that follows a place in what the queue shows and that no colleague at work has; empty at its end.
     *
     * @param place where the one before stood, before anything was done with it
     */
    Optional<Next> next(Actor actor, String queue, String place, UUID before);
}
